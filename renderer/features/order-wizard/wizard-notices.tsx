// What has to be known at every step: the draft is not kept, this order takes the place of another one, what was shown
// does not hold any more, old → new, or an order for this subscription waits to be sent.
import { Button } from '../../design/button.tsx';
import { Notice } from '../../design/notice.tsx';
import { useMessages } from '../../app/use-messages.ts';
import { useDraftState } from '../../state/use-draft-keeper.ts';
import { DifferenceTable } from '../../app/difference-table.tsx';
import { Replacing } from './replacing.tsx';
import { movedFigures, seenFiguresOf } from './seen-figures.ts';
import { useWizard } from './wizard-context.ts';
import { figuresBasis } from './wizard-data.ts';

/** The notices that hold now; none on most days. */
export function WizardNotices() {
  const { data, session } = useWizard();
  const { replaces } = session;
  return (
    <>
      <DraftNotSaved />
      {replaces !== null && <Replacing orderId={replaces} />}
      <FiguresChanged />
      {data.waitingOrderIds.some((id) => id !== replaces) && <WaitingOrder />}
    </>
  );
}

function DraftNotSaved() {
  const { t } = useMessages();
  const { session } = useWizard();
  if (useDraftState(session.draft.orderId) !== 'failed') return null;
  return (
    <Notice tone="danger" live="assertive" title={t('orderWizard.draft.failed')}>
      {t('orderWizard.draft.failedText')}
    </Notice>
  );
}

function FiguresChanged() {
  const { t } = useMessages();
  const { data, session, figures, act } = useWizard();
  const basis = figuresBasis(data);
  if (basis === session.seen.basis) return null;
  const now = seenFiguresOf(figures);
  const moved = movedFigures(session.seen.figures, now);
  return (
    <Notice
      tone="warning"
      live="polite"
      title={t('orderWizard.changed.title')}
      actions={
        <Button size="small" onPress={() => act({ type: 'see-figures', basis, figures: now })}>
          {t('orderWizard.changed.dismiss')}
        </Button>
      }
    >
      <p>{t(moved?.length === 0 ? 'orderWizard.changed.sameFigures' : 'orderWizard.changed.text')}</p>
      {moved !== null && <DifferenceTable differences={moved} />}
    </Notice>
  );
}

function WaitingOrder() {
  const { t } = useMessages();
  return (
    <Notice tone="warning" title={t('orderWizard.waiting.unsent')}>
      {t('orderWizard.waiting.unsentText')}
    </Notice>
  );
}
