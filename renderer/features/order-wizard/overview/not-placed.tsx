// Why the order was not placed. Where figures changed: what was seen and what it is now, and the way on.
import type { Failure } from '../../../../shared/contract/failure.ts';
import { Button } from '../../../design/button.tsx';
import { Notice } from '../../../design/notice.tsx';
import { failureMessage } from '../../../app/failure-message.ts';
import { useMessages } from '../../../app/use-messages.ts';
import { DifferenceTable } from '../outcome/difference-table.tsx';
import { useTakeOver } from '../outcome/use-take-over.ts';

/** The failure of placing an order; nothing was ordered. */
export function NotPlaced({ failure }: { readonly failure: Failure }) {
  const { t } = useMessages();
  const takeOver = useTakeOver();
  const isConflict = failure.code === 'conflict';
  return (
    <div className="confirm-failure">
      <Notice tone="danger" live="assertive" title={t('orderWizard.confirm.failed')}>
        {failureMessage(takeOver.failure ?? failure, t)}
      </Notice>
      {isConflict && <DifferenceTable differences={failure.differences} />}
      {isConflict && (
        <div>
          <Button isPending={takeOver.isRunning} onPress={() => void takeOver.run()}>
            {t('orderWizard.attention.takeOver')}
          </Button>
        </div>
      )}
    </div>
  );
}
