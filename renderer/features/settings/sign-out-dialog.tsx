// Signing out (F1): asks what happens to the copy of the accounts, and says what happens to orders that
// were not sent yet. Never loses one: they stay on this machine.
import type { SyncState } from '../../../shared/contract/sync.ts';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { failureMessage } from '../../app/failure-message.ts';
import { places } from '../../app/places.ts';
import { useMessages } from '../../app/use-messages.ts';
import { Button } from '../../design/button.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { Notice } from '../../design/notice.tsx';
import { RadioCards } from '../../design/radio-cards.tsx';
import { keepSession } from '../../host/use-invalidation.ts';
import { useAction, useAnswers, useRequest } from '../../host/use-request.ts';
import { useAccountListView } from '../../state/account-list-view.ts';

/** The question, with both answers. */
export function SignOutDialog({ onClose }: { onClose: () => void }) {
  const { t } = useMessages();
  const client = useAnswers();
  const [, navigate] = useLocation();
  const clearSearch = useAccountListView((view) => view.clear);
  const [copy, setCopy] = useState('keep');
  const signOut = useAction('session.sign-out');
  const sync = useRequest('sync.read', {}).data;
  const unsent = sync === undefined ? 0 : unsentCount(sync.outbox);
  const isRefusedForUnsent = signOut.failure?.code === 'conflict' && signOut.failure.what === 'unsent-work';
  const isUnsentKnown = unsent > 0 || isRefusedForUnsent;

  const confirm = async () => {
    const result = await signOut.run({ wipeCache: copy === 'wipe', unsentWork: isUnsentKnown ? 'keep' : 'ask' });
    if (!result.ok) return;
    clearSearch();
    navigate(places.accounts, { replace: true });
    keepSession(client, result.value);
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      isCloseBlocked={signOut.isRunning}
      title={t('settings.signOut.title')}
      actions={
        <>
          <Button onPress={onClose} isDisabled={signOut.isRunning}>
            {t('settings.signOut.cancel')}
          </Button>
          <Button
            variant={copy === 'wipe' ? 'danger' : 'primary'}
            isPending={signOut.isRunning}
            onPress={() => void confirm()}
          >
            {isUnsentKnown ? t('settings.signOut.confirmKeepingOrders') : t('settings.signOut.confirm')}
          </Button>
        </>
      }
    >
      <div className="sign-out">
        {isUnsentKnown && (
          <Notice tone="warning" live="polite" title={t('settings.signOut.unsentTitle')}>
            {t('settings.signOut.unsentText', { count: Math.max(1, unsent) })}
          </Notice>
        )}
        {signOut.failure !== null && !isRefusedForUnsent && (
          <Notice tone="danger" live="assertive">
            {failureMessage(signOut.failure, t)}
          </Notice>
        )}
        <p>{t('settings.signOut.text')}</p>
        <RadioCards
          label={t('settings.signOut.choice')}
          isLabelHidden
          value={copy}
          onChange={setCopy}
          cards={[
            { id: 'keep', title: t('settings.signOut.keep'), description: t('settings.signOut.keepExplained') },
            { id: 'wipe', title: t('settings.signOut.wipe'), description: t('settings.signOut.wipeExplained') },
          ]}
        />
      </div>
    </Dialog>
  );
}

function unsentCount({ orders, edits, quotes }: SyncState['outbox']): number {
  return [orders, edits, quotes].reduce((sum, { waiting, needingAttention }) => sum + waiting + needingAttention, 0);
}
