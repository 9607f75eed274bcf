// What can be done with an edit that is not accepted: decide between both values, or take it back.
import { useState } from 'react';
import type { OutboxItem } from '../../../shared/contract/outbox.ts';
import { failureMessage } from '../../app/failure-message.ts';
import { useMessages } from '../../app/use-messages.ts';
import { Button } from '../../design/button.tsx';
import { Notice } from '../../design/notice.tsx';
import { useAction } from '../../host/use-request.ts';
import { namesOf } from './item-words.ts';
import { useOutboxDesk } from './outbox-context.ts';
import { WithdrawButton } from './withdraw-button.tsx';

type EditItem = Extract<OutboxItem, { kind: 'edit' }>;

/** The buttons of an edit. */
export function EditActions({ item }: { readonly item: EditItem }) {
  return item.edit.state.kind === 'needs-attention' ? <Decision item={item} /> : <WithdrawButton item={item} />;
}

function Decision({ item }: { readonly item: EditItem }) {
  const { t } = useMessages();
  const { mayAct, say } = useOutboxDesk();
  const keep = useAction('edits.keep-mine');
  const take = useAction('edits.withdraw');
  const { editId } = item.edit;
  // One id for one decision: asking again after a lost answer sends it once.
  const [newEditId] = useState(() => crypto.randomUUID());
  const names = namesOf(item, t);
  const failure = keep.failure ?? take.failure;
  const isRunning = keep.isRunning || take.isRunning;
  const blocked = mayAct ? {} : { disabledReason: t('outbox.notNow.role') };
  const keepMine = async () => {
    const result = await keep.run({ editId, newEditId });
    if (result.ok) say(t('outbox.collision.kept', names));
  };
  const takeTheirs = async () => {
    const result = await take.run({ editId });
    if (result.ok) say(t('outbox.collision.taken', names));
  };
  return (
    <>
      {failure !== null && (
        <Notice tone="danger" live="assertive">
          {failureMessage(failure, t)}
        </Notice>
      )}
      <Button
        size="small"
        isPending={keep.isRunning}
        isDisabled={isRunning}
        aria-label={t('outbox.keepMineOf', names)}
        {...blocked}
        onPress={() => void keepMine()}
      >
        {t('edits.collision.keepMine')}
      </Button>
      <Button
        size="small"
        isPending={take.isRunning}
        isDisabled={isRunning}
        aria-label={t('outbox.takeTheirsOf', names)}
        {...blocked}
        onPress={() => void takeTheirs()}
      >
        {t('edits.collision.takeTheirs')}
      </Button>
    </>
  );
}
