// Requests and pushes over Electron's IPC: one channel each, JSON text both ways. Checks who asks before
// it reads what is asked.
import { ipcMain, type BrowserWindow, type IpcMainInvokeEvent } from 'electron';
import type { EventName } from '../../../shared/contract/events.ts';
import { failed } from '../../../shared/contract/result.ts';
import type { Dispatch } from '../../dispatch.ts';
import { answerJson } from '../answer-json.ts';
import { eventChannel, requestChannel } from './channels.ts';
import { isTrustedSender, type WindowOrigin } from './origin.ts';

interface IpcOptions {
  readonly window: WindowOrigin;
  readonly dispatch: Dispatch;
  readonly subscribe: (listener: (event: EventName, payload: unknown) => void) => () => void;
  /** The windows that hear pushes. */
  readonly windows: () => readonly BrowserWindow[];
  readonly reportStranger: (origin: string) => void;
}

/** Connects the windows to main. */
export function connectWindows({ window, dispatch, subscribe, windows, reportStranger }: IpcOptions): void {
  ipcMain.handle(requestChannel, async (event: IpcMainInvokeEvent, name: unknown, inputJson: unknown) => {
    const sender = event.senderFrame;
    if (isTrustedSender(window, sender)) return answerJson(dispatch, name, inputJson);
    reportStranger(sender?.origin ?? 'none');
    return JSON.stringify(failed({ code: 'not-permitted', reason: 'sender' }));
  });
  subscribe((event, payload) => {
    const push = JSON.stringify({ event, payload });
    for (const browserWindow of windows()) {
      if (!browserWindow.isDestroyed()) browserWindow.webContents.send(eventChannel, push);
    }
  });
}
