// Why a card cannot be entered here, and the way to the portal, where it can.
import { ExternalLink } from 'lucide-react';
import { Button } from '../design/button.tsx';
import { Notice } from '../design/notice.tsx';
import { failureMessage } from '../app/failure-message.ts';
import { useMessages } from '../app/use-messages.ts';
import { useAction, useRequest } from '../host/use-request.ts';
import './cards-at-portal.css';

/** The explanation, with the portal's pages in the system's browser. */
export function CardsAtPortal() {
  const { t } = useMessages();
  const signedIn = useRequest('session.read', {});
  const openLink = useAction('app.open-link');
  const portal = signedIn.data?.kind === 'signed-in' ? signedIn.data.portal : null;
  return (
    <section className="cards-at-portal">
      <h3 className="cards-at-portal-title">{t('forms.payment.cardsHeading')}</h3>
      <p>{t('forms.payment.cardsText')}</p>
      {portal?.isSample === true && <p>{t('forms.payment.cardsSample')}</p>}
      {portal !== null && !portal.isSample && (
        <div>
          <Button
            size="small"
            icon={<ExternalLink />}
            isPending={openLink.isRunning}
            onPress={() => void openLink.run({ url: portal.address })}
          >
            {t('forms.payment.openPortal')}
          </Button>
        </div>
      )}
      {openLink.failure !== null && (
        <Notice tone="danger" live="assertive" title={t('forms.payment.openFailed')}>
          {failureMessage(openLink.failure, t)}
        </Notice>
      )}
    </section>
  );
}
