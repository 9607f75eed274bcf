// The sections of the outbox, with how long the oldest has waited above them.
import { useId } from 'react';
import { numberText } from '../../../shared/messages/formats.ts';
import { useMessages } from '../../app/use-messages.ts';
import { idOf } from './item-words.ts';
import { useOutboxDesk } from './outbox-context.ts';
import { OutboxItem } from './outbox-item.tsx';
import { sectionsOf } from './outbox-sections.ts';
import type { OutboxSection } from './outbox-sections.ts';
import { SendNow } from './send-now.tsx';
import { oldestText } from './waiting-age.ts';

/** Everything that is listed. */
export function OutboxList() {
  const { t } = useMessages();
  const { outbox, calendar } = useOutboxDesk();
  const { items, total, waitingSince } = outbox;
  return (
    <>
      {waitingSince !== null && (
        <div className="outbox-oldest">
          <p>{oldestText(waitingSince, calendar, t)}</p>
          <SendNow />
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
