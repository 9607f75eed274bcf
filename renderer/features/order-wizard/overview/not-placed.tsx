// Why the order was not placed; where figures changed, what was seen and what it is now.
import type { Failure } from '../../../../shared/contract/failure.ts';
import { Notice } from '../../../design/notice.tsx';
import { failureMessage } from '../../../app/failure-message.ts';
import { useMessages } from '../../../app/use-messages.ts';
import { DifferenceTable } from '../../../app/difference-table.tsx';

/** The failure of placing an order; nothing was ordered. */
export function NotPlaced({ failure }: { readonly failure: Failure }) {
  const { t } = useMessages();
  return (
    <div className="confirm-failure">
      <Notice tone="danger" live="assertive" title={t('orderWizard.confirm.failed')}>
        {failureMessage(failure, t)}
      </Notice>
      {failure.code === 'conflict' && <DifferenceTable differences={failure.differences} />}
    </div>
  );
}
