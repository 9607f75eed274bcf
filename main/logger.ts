// The log of main: levels, fields, and redaction before anything is written. Never decides where the
// lines go: each host hands in a sink. Never lets an e-mail address, IBAN, token or name through.

export type LogLevel = 'info' | 'warn' | 'error';
export type LogFields = Readonly<Record<string, unknown>>;

export interface Logger {
  readonly info: (message: string, fields?: LogFields) => void;
  readonly warn: (message: string, fields?: LogFields) => void;
  readonly error: (message: string, fields?: LogFields) => void;
}

/** Writes one finished, redacted line. */
export type LogSink = (level: LogLevel, line: string) => void;

const redacted = '[redacted]';
/** Fields of these names never reach a line, whatever they hold. */
const secretField =
  /^(?!.*(?:code|file|host)name).*(?:password|token|secret|iban|e-?mail|authorization|cookie|company|holder|name)$/i;
const harmlessFields = new Set(['requestName', 'errorName']);
const emailAddress = /[\p{L}\p{N}._%+'-]+@[\p{L}\p{N}.-]+/gu;
const iban = /\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]){11,30}\b/giu;
const bearer = /\b(bearer|basic)\s+\S+/giu;
const longWord = /[\w-]{32,}/gu;
const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Text without e-mail addresses, IBANs and tokens. UUIDs stay: they name orders and requests. */
export function toRedactedText(text: string): string {
  return text
    .replace(bearer, `$1 ${redacted}`)
    .replace(emailAddress, redacted)
    .replace(longWord, (word) => (/\d/.test(word) && !uuid.test(word) ? redacted : word))
    .replace(iban, redacted);
}

/** A value for the log: errors with their stack, texts redacted, fields of secret names emptied. */
function toLogValue(key: string, value: unknown): unknown {
  if (!harmlessFields.has(key) && secretField.test(key)) return redacted;
  if (value instanceof Error) {
    const cause = value.cause === undefined ? {} : { cause: toLogValue('cause', value.cause) };
    return { type: value.constructor.name, stack: toRedactedText(value.stack ?? value.message), ...cause };
  }
  if (typeof value === 'string') return toRedactedText(value);
  if (Array.isArray(value)) return value.map((item) => toLogValue('', item));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, toLogValue(name, inner)]));
  }
  return typeof value === 'bigint' ? value.toString() : value;
}

/** A logger that writes each entry as one line: instant, level, message, fields as JSON. */
export function createLogger(sink: LogSink, nowMs: () => number): Logger {
  const write = (level: LogLevel, message: string, fields: LogFields | undefined): void => {
    const details = fields === undefined ? '' : ` ${JSON.stringify(toLogValue('', fields))}`;
    sink(level, `${new Date(nowMs()).toISOString()} ${level} ${toRedactedText(message)}${details}`);
  };
  return {
    info: (message, fields) => write('info', message, fields),
    warn: (message, fields) => write('warn', message, fields),
    error: (message, fields) => write('error', message, fields),
  };
}
