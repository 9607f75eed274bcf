// The window's addresses with a guard: leaving an account about which something is typed and not saved asks first.
// Going back in the history is not asked: what was typed is still there when one comes again.
import type { BaseLocationHook } from 'wouter';
import { useLeaving } from '../state/leaving.ts';
import { hasUnsaved } from '../state/open-forms.ts';
import { accountIdIn } from './places.ts';

/** The same addresses, with the question before an account is left. */
export function guarded(useAddress: BaseLocationHook): BaseLocationHook {
  const useGuarded: BaseLocationHook = () => {
    const [path, navigate] = useAddress();
    return [
      path,
      (to, ...options) => {
        const accountId = accountIdIn(path);
        const isLeft = accountId !== null && accountIdIn(to) !== accountId;
        const go = (): void => void navigate(to, ...options);
        if (isLeft && hasUnsaved(accountId)) useLeaving.getState().ask(accountId, go);
        else go();
      },
    ];
  };
  if (useAddress.hrefs !== undefined) useGuarded.hrefs = useAddress.hrefs;
  return useGuarded;
}
