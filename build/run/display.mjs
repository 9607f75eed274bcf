// Whether a window can be shown on this machine. Only Linux can be without a display.

/** @returns {boolean} */
export function hasDisplay() {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}

/** @returns {boolean} whether Chromium's sandbox refuses to work, as it does for root on Linux */
export function isSandboxRefused() {
  return process.platform === 'linux' && process.getuid?.() === 0;
}
