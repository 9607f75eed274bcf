// Started by Electron instead of the app: starts the app, or an empty sandboxed window, and prints the
// moment at which something usable was painted. LICENCE_DESK_BENCH_WINDOW says which.
import { app, BrowserWindow } from 'electron';

const isEmpty = process.env['LICENCE_DESK_BENCH_WINDOW'] === 'empty';

/** In the page: resolves after the frame that shows the wished element was painted. */
function afterPaintOf(selector) {
  return new Promise((resolve) => {
    const isThere = () => document.querySelector(selector) !== null;
    const afterFrame = () =>
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        const onPainted = () => resolve(performance.timeOrigin + performance.now());
        channel.port1.addEventListener('message', onPainted, { once: true });
        channel.port1.start();
        channel.port2.postMessage(null);
      });
    if (isThere()) return afterFrame();
    const observer = new MutationObserver(() => {
      if (!isThere()) return;
      observer.disconnect();
      afterFrame();
    });
    observer.observe(document, { subtree: true, childList: true, attributes: true });
  });
}

app.on('web-contents-created', (_event, contents) => {
  const selector = isEmpty ? 'h1' : '[data-index="0"]:not([aria-busy])';
  const report = async () => {
    const script = `(${String(afterPaintOf)})(${JSON.stringify(selector)})`;
    process.stdout.write(`painted ${String(await contents.executeJavaScript(script))}\n`);
  };
  contents.once('dom-ready', () => void report());
});

if (isEmpty) {
  await app.whenReady();
  const window = new BrowserWindow({ width: 1280, height: 800, show: false, webPreferences: { sandbox: true } });
  window.once('ready-to-show', () => window.show());
  void window.loadURL('data:text/html,<!doctype html><title>Empty</title><h1>Empty</h1>');
} else {
  // Built, so not part of the tree that is checked.
  await import(new URL('../../../out/main/electron.js', import.meta.url).href);
}
