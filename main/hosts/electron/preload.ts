// Runs sandboxed before the page: gives it the bridge, text in and text out. Never exposes ipcRenderer.
import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import { bridgeName, type Bridge } from '../../../shared/contract/bridge.ts';
import { eventChannel, requestChannel } from './channels.ts';

const bridge: Bridge = {
  request: (name, inputJson) => ipcRenderer.invoke(requestChannel, name, inputJson),
  listen: (listener) => {
    const relay = (_event: IpcRendererEvent, pushJson: string): void => listener(pushJson);
    ipcRenderer.on(eventChannel, relay);
    return () => void ipcRenderer.off(eventChannel, relay);
  },
};

contextBridge.exposeInMainWorld(bridgeName, bridge);
