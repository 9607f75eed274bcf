// Hands a link to the desktop's own opener. The link was checked by the app service; no shell is involved.
import { spawn } from 'node:child_process';

/** Resolves once the opener runs; rejects where the machine has none. */
export function openLink(url: string): Promise<void> {
  const [command, ...words] = openerFor(process.platform, url);
  return new Promise((resolve, reject) => {
    const opener = spawn(command, words, { stdio: 'ignore', detached: true, shell: false });
    opener.once('error', reject);
    opener.once('spawn', () => {
      opener.unref();
      resolve();
    });
  });
}

function openerFor(platform: NodeJS.Platform, url: string): readonly [string, ...string[]] {
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler', url];
  return platform === 'darwin' ? ['open', url] : ['xdg-open', url];
}
