// The inclusive services old → new, each with the vendor's explanation behind an info button (D6).
import { serviceNames } from '../../../../shared/domain/catalogue.ts';
import { inclusiveServicesOf } from '../../../../shared/domain/inclusive-services.ts';
import { numberText } from '../../../../shared/messages/formats.ts';
import { InfoButton } from '../../../design/info-button.tsx';
import { OldNew } from '../../../design/old-new.tsx';
import { useMessages } from '../../../app/use-messages.ts';
import { useWizard } from '../wizard-context.ts';
import './service-tiles.css';

interface ServiceTilesProps {
  /** The last valid quantity. */
  readonly quantity: number;
  readonly isStale: boolean;
}

/** Three tiles: trunk lines, endpoint devices, phone numbers. */
export function ServiceTiles({ quantity, isStale }: ServiceTilesProps) {
  const { t, language } = useMessages();
  const { data } = useWizard();
  const before = inclusiveServicesOf(data.subscriptionCatalogue, data.subscription.licenceQuantity);
  const after = inclusiveServicesOf(data.catalogue, quantity);
  return (
    <section className="licence-services" data-stale={isStale || undefined}>
      <h3 className="wizard-section-title">{t('orderWizard.licences.services.heading')}</h3>
      <ul className="licence-service-tiles">
        {serviceNames.map((service) => {
          const name = t(`terms.service.${service}`);
          return (
            <li key={service} className="licence-service">
              <span className="licence-service-name">
                {name}
                <InfoButton label={t('orderWizard.licences.services.explain', { service: name })}>
                  <p>{t(`terms.serviceExplained.${service}`)}</p>
                </InfoButton>
              </span>
              <OldNew
                size="large"
                from={numberText(before[service], language)}
                to={numberText(after[service], language)}
                isUnchanged={before[service] === after[service]}
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
