// The way from an order that is being prepared to a quote of the same change (F20). The draft of the order ends when the
// quote is kept, and not before.
import { Button } from '../../design/button.tsx';
import { useMessages } from '../../app/use-messages.ts';
import { useWizard } from './wizard-context.ts';

/** At the steps where the change can be told; nothing elsewhere, and while what is typed is refused. */
export function QuoteInstead() {
  const { t } = useMessages();
  const { session, figures, quote } = useWizard();
  const { step, orderId, answers } = session.draft;
  const billingAddressId = answers.billingAddress?.billingAddressId ?? session.entries.billingAddressId;
  const isOffered =
    (step === 'licences' || step === 'overview') && session.replaces === null && session.placed === null;
  if (!isOffered || figures === null || !figures.isCurrent) return null;
  return (
    <div>
      <Button size="small" onPress={() => quote({ change: figures.change, draft: { id: orderId, billingAddressId } })}>
        {t('orderWizard.quoteInstead')}
      </Button>
    </div>
  );
}
