// Asks before a draft is discarded, in words that say whose it is. Focus starts on keeping it.
import { useState } from 'react';
import type { DraftRow } from '../../../shared/contract/drafts.ts';
import { failureMessage } from '../../app/failure-message.ts';
import { useMessages } from '../../app/use-messages.ts';
import { Button } from '../../design/button.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { Notice } from '../../design/notice.tsx';
import { useAction } from '../../host/use-request.ts';
import { useDraftKeeper } from '../../state/use-draft-keeper.ts';

interface DiscardDraftProps {
  readonly draft: DraftRow;
  readonly onClose: () => void;
  readonly onDiscarded: () => void;
}

/** The question, and the deed. */
export function DiscardDraft({ draft, onClose, onDiscarded }: DiscardDraftProps) {
  const { t } = useMessages();
  const keeper = useDraftKeeper();
  const discard = useAction('drafts.discard');
  const [isRunning, setRunning] = useState(false);
  const { draftId, company, customerNumber, kind, systemName } = draft;
  const confirm = async () => {
    setRunning(true);
    // What is still on its way to be kept must not arrive afterwards.
    await keeper.settle(draftId);
    keeper.forget(draftId);
    const result = await discard.run({ draftId });
    setRunning(false);
    if (result.ok) onDiscarded();
  };
  return (
    <Dialog
      isOpen
      role="alertdialog"
      size="small"
      onClose={onClose}
      isCloseBlocked={isRunning}
      title={t('drafts.ask.title')}
      actions={
        <>
          <Button autoFocus isDisabled={isRunning} onPress={onClose}>
            {t('drafts.ask.keep')}
          </Button>
          <Button variant="danger" isPending={isRunning} onPress={() => void confirm()}>
            {t('drafts.ask.discard')}
          </Button>
        </>
      }
    >
      <div className="drafts-ask">
        <p className="drafts-company">
          {company} · {customerNumber}
        </p>
        <p>{t('drafts.ask.what', { change: t(`terms.change.${kind}`), system: systemName })}</p>
        <p>{t('drafts.ask.text')}</p>
        {discard.failure !== null && (
          <Notice tone="danger" live="assertive">
            {failureMessage(discard.failure, t)}
          </Notice>
        )}
      </div>
    </Dialog>
  );
}
