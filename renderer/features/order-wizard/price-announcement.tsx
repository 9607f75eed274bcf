// Says new prices to assistive technology, politely and only once they stand still for a moment.
import { useEffect, useState } from 'react';
import { moneyText } from '../../../shared/messages/formats.ts';
import { useMessages } from '../../app/use-messages.ts';
import { useWizard } from './wizard-context.ts';

const restMs = 500;

/** A live region, invisible and always present. */
export function PriceAnnouncement() {
  const { t, language } = useMessages();
  const { figures, session } = useWizard();
  const overview = session.placed === null && figures?.isCurrent === true ? figures.overview : null;
  const text =
    overview === null
      ? ''
      : t('orderWizard.summary.live', {
          count: overview.quantity.after,
          monthly: moneyText(overview.monthly.after, language),
        });
  const [said, setSaid] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSaid(text), restMs);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <div role="status" aria-live="polite" className="visually-hidden">
      {said}
    </div>
  );
}
