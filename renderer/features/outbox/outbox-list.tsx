// The sections of the outbox, with what is in them and how long the oldest has waited above.
import { useId } from 'react';
import { numberText } from '../../../shared/messages/formats.ts';
import { useMessages } from '../../app/use-messages.ts';
import { idOf } from './item-words.ts';
import { useOutboxDesk } from './outbox-context.ts';
import { OutboxItem } from './outbox-item.tsx';
import { sectionsOf, summaryText } from './outbox-sections.ts';
import type { OutboxSection } from './outbox-sections.ts';
import { SendNow } from './send-now.tsx';
import { oldestText } from './waiting-age.ts';

/** Everything that is listed. */
export function OutboxList() {
  const { t } = useMessages();
  const { outbox, calendar } = useOutboxDesk();
  const { items, total, waitingSince } = outbox;
  const summary = summaryText(outbox, t);
  return (
    <>
      {(summary !== '' || waitingSince !== null) && (
        <div className="outbox-summary">
          <div>
            {summary !== '' && <p className="outbox-summary-counts">{summary}</p>}
            {waitingSince !== null && <p className="outbox-second">{oldestText(waitingSince, calendar, t)}</p>}
          </div>
          {waitingSince !== null && <SendNow />}
        </div>
      )}
      {total > items.length && <p className="outbox-second">{t('outbox.more', { shown: items.length, total })}</p>}
      {sectionsOf(outbox).map((section) => (
        <Section key={section.name} section={section} />
      ))}
    </>
  );
}

function Section({ section: { name, items } }: { readonly section: OutboxSection }) {
  const { t, language } = useMessages();
  const titleId = useId();
  return (
    <section className="outbox-section" aria-labelledby={titleId}>
      <h2 id={titleId}>
        {t(`outbox.section.${name}`)}
        {name !== 'accepted' && <span className="outbox-section-count">{numberText(items.length, language)}</span>}
      </h2>
      <ul className="outbox-items">
        {items.map((item) => (
          <OutboxItem key={idOf(item)} item={item} />
        ))}
      </ul>
    </section>
  );
}
