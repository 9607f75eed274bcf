// What a window of ours may do, as Electron's preferences. Plain data, so that a test can hold it to the
// checklist without Electron. Never loosened by a feature.

/** Preferences of every window. Developer tools exist in development builds only. */
export function webPreferences(options: { readonly preload: string; readonly isPackaged: boolean }) {
  return {
    preload: options.preload,
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    safeDialogs: true,
    spellcheck: false,
    devTools: !options.isPackaged,
  } as const;
}
