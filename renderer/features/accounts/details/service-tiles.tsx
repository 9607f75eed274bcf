// Licences and what they include (D6): the figure, its name, and what it means behind an info button.
import { serviceNames } from '../../../../shared/domain/catalogue.ts';
import type { Catalogue } from '../../../../shared/domain/catalogue.ts';
import { inclusiveServicesOf } from '../../../../shared/domain/inclusive-services.ts';
import { numberText } from '../../../../shared/messages/formats.ts';
import { useMessages } from '../../../app/use-messages.ts';
import { InfoButton } from '../../../design/info-button.tsx';

interface ServiceTilesProps {
  quantity: number;
  /** Undefined while it is not on this machine: then only the licences are known. */
  catalogue: Catalogue | undefined;
}

/** Four figures in one line. */
export function ServiceTiles({ quantity, catalogue }: ServiceTilesProps) {
  const { t, language } = useMessages();
  const services = catalogue === undefined ? null : inclusiveServicesOf(catalogue, quantity);
  return (
    <dl className="details-services">
      <div className="details-service">
        <dt>{t('accountDetails.licences')}</dt>
        <dd>{numberText(quantity, language)}</dd>
      </div>
      {services !== null &&
        serviceNames.map((name) => (
          <div key={name} className="details-service">
            <dt>{t(`terms.service.${name}`)}</dt>
            <dd>
              {numberText(services[name], language)}
              <InfoButton label={t(`accountDetails.aboutService.${name}`)}>
                {t(`terms.serviceExplained.${name}`)}
              </InfoButton>
            </dd>
          </div>
        ))}
    </dl>
  );
}
