// Where the log goes in Electron: one file in the data folder, rotated. The lines come finished and
// redacted from main/logger.ts; nothing else of the library is used.
import path from 'node:path';
import log from 'electron-log/main.js';
import type { LogSink } from '../../logger.ts';

const longestFileBytes = 5 * 1024 * 1024;

/** A sink into `<home>/logs/main.log`; in development also onto the terminal. */
export function createLogFile(home: string, isDevelopment: boolean): LogSink {
  log.transports.file.resolvePathFn = () => path.join(home, 'logs', 'main.log');
  log.transports.file.maxSize = longestFileBytes;
  log.transports.file.format = '{text}';
  log.transports.console.format = '{text}';
  log.transports.console.level = isDevelopment ? 'warn' : false;
  return (level, line) => log[level](line);
}
