// Hands a caught bug to main's log, and answers with the reference that the user can name. Never throws.
import type { Host } from '../../shared/contract/host.ts';

const messageLimit = 10_000;
const stackLimit = 50_000;

/** The reference of the log entry; null where not even that could be written. */
export async function reportError(host: Host, error: unknown): Promise<string | null> {
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  const result = await host.request('app.report-error', {
    message: message.slice(0, messageLimit),
    stack: stack.slice(0, stackLimit),
  });
  return result.ok ? result.value.reference : null;
}

/** Reports what nobody caught, each error once; returns how to stop. */
export function reportUncaught(host: Host, onReported: (reference: string) => void): () => void {
  const report = async (error: unknown) => {
    const reference = await reportError(host, error);
    if (reference !== null) onReported(reference);
  };
  const onError = (event: ErrorEvent) => {
    if (!isBrowserNotice(event)) void report(event.error ?? event.message);
  };
  const onRejection = (event: PromiseRejectionEvent) => void report(event.reason);
  window.addEventListener('error', onError);
  window.addEventListener('unhandledrejection', onRejection);
  return () => {
    window.removeEventListener('error', onError);
    window.removeEventListener('unhandledrejection', onRejection);
  };
}

/**
 * What a browser tells as an error event, and what is none: a `ResizeObserver` has changed a size, and hears of that one
 * frame later (CSSWG, Resize Observer, "deliver resize loop error"). No code has failed, so it carries no error.
 */
function isBrowserNotice({ error, message }: ErrorEvent): boolean {
  return (error === null || error === undefined) && message.startsWith('ResizeObserver loop ');
}
