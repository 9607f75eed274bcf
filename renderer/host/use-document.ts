// Handing a document to the user: to save, to look at, to print, or with an e-mail that is begun. What main offers to this
// window is fetched here, so that no feature knows how a file comes to the user.
import type { Delivery, Document } from '../../shared/contract/documents.ts';
import type { Failure } from '../../shared/contract/failure.ts';
import type { Result } from '../../shared/contract/result.ts';
import { fetchOffered } from './fetch-offered.ts';
import { useAction } from './use-request.ts';

export interface DocumentActions {
  readonly save: () => Promise<Result<Delivery>>;
  readonly open: () => Promise<Result<Delivery>>;
  readonly print: () => Promise<Result<Delivery>>;
  readonly writeEmail: (recipient: string) => Promise<Result<Delivery>>;
  readonly isRunning: boolean;
  /** Of the last of them. */
  readonly failure: Failure | null;
  readonly forget: () => void;
}

/** The actions of one document. */
export function useDocument(document: Document): DocumentActions {
  const save = useAction('documents.save');
  const open = useAction('documents.open');
  const print = useAction('documents.print');
  const email = useAction('documents.write-email');
  const all = [save, open, print, email];
  const forget = (): void => all.forEach((action) => action.forget());
  const deliver = async (running: () => Promise<Result<Delivery>>): Promise<Result<Delivery>> => {
    forget();
    const result = await running();
    if (result.ok) fetchOffered(result.value);
    return result;
  };
  return {
    save: () => deliver(() => save.run({ document })),
    open: () => deliver(() => open.run({ document })),
    print: () => deliver(() => print.run({ document })),
    writeEmail: (recipient) => deliver(() => email.run({ document, recipient })),
    isRunning: all.some(({ isRunning }) => isRunning),
    failure: all.find(({ failure }) => failure !== null)?.failure ?? null,
    forget,
  };
}
