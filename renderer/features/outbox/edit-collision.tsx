// An edit that met somebody else's (F10): ours, and what the portal has now, side by side.
import type { PlacedEdit } from '../../../shared/contract/edits.ts';
import { valueAfter } from '../../../shared/domain/account-edit-effect.ts';
import { useMessages } from '../../app/use-messages.ts';
import { BothValues } from '../../forms/both-values.tsx';
import { FromOlderCopy } from './from-older-copy.tsx';

/** The values; nothing where the edit does not wait for a decision. */
export function EditCollision({ edit: { edit, basis, state } }: { readonly edit: PlacedEdit }) {
  const { t } = useMessages();
  if (state.kind !== 'needs-attention') return null;
  return (
    <>
      {state.isFromOlderCopy ? <FromOlderCopy /> : <p>{t('edits.collision.text')}</p>}
      <BothValues mine={valueAfter(edit, basis)} theirs={state.now} />
    </>
  );
}
