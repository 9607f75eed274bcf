// The order overview of the open wizard, each section with the way to the step that it was answered at.
import type { OrderOverview } from '../../../../shared/domain/order-overview.ts';
import type { WizardStep } from '../../../../shared/domain/wizard.ts';
import { useMessages } from '../../../app/use-messages.ts';
import { Button } from '../../../design/button.tsx';
import { OverviewSections } from '../../../overview/overview-sections.tsx';
import { chosenAddress, chosenPaymentMethod } from '../figures.ts';
import { useWizard } from '../wizard-context.ts';
import { wizardTermLengths } from '../wizard-data.ts';

/** All sections of the order that is prepared. */
export function WizardOverview({ overview }: { readonly overview: OrderOverview }) {
  const { t } = useMessages();
  const { data, session } = useWizard();
  const hasTermChoice = wizardTermLengths(data).length > 1;
  return (
    <OverviewSections
      overview={overview}
      account={data.account}
      systemName={data.subscription.systemName}
      catalogues={[data.catalogue, data.subscriptionCatalogue]}
      discountBasisPoints={data.discountBasisPoints}
      address={chosenAddress(data, session)}
      method={chosenPaymentMethod(data, session)}
      actions={{
        order: <ChangeButton step="licences" section={t('orderWizard.overview.order')} />,
        sla: <ChangeButton step="sla" section={t('orderWizard.overview.sla')} />,
        ...(hasTermChoice ? { term: <ChangeButton step="licences" section={t('orderWizard.overview.term')} /> } : {}),
        billingAddress: <ChangeButton step="billing-address" section={t('orderWizard.overview.billingAddress')} />,
        paymentMethod: <ChangeButton step="payment-method" section={t('orderWizard.overview.paymentMethod')} />,
      }}
    />
  );
}

function ChangeButton({ step, section }: { readonly step: WizardStep; readonly section: string }) {
  const { t } = useMessages();
  const { act } = useWizard();
  return (
    <Button
      variant="quiet"
      size="small"
      aria-label={t('orderWizard.overview.changeOf', { section })}
      onPress={() => act({ type: 'revise', step })}
    >
      {t('orderWizard.overview.change')}
    </Button>
  );
}
