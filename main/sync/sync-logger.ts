// What sync needs of a log. Types only; the log itself redacts and is handed in.

export type LogLevel = 'info' | 'warn' | 'error';
type Write = (message: string, fields?: Readonly<Record<string, unknown>>) => void;
export type SyncLogger = Readonly<Record<LogLevel, Write>>;
