// One row per draft: the customer first, then what is to change, how far it is, and since when.
import { useLocation } from 'wouter';
import type { DraftRow } from '../../../shared/contract/drafts.ts';
import { momentText, numberText } from '../../../shared/messages/formats.ts';
import { orderPath } from '../../app/places.ts';
import { useMessages } from '../../app/use-messages.ts';
import { Button } from '../../design/button.tsx';
import { Chip } from '../../design/chip.tsx';
import { OldNew } from '../../design/old-new.tsx';

interface DraftTableProps {
  readonly drafts: readonly DraftRow[];
  readonly onDiscard: (draft: DraftRow) => void;
}

/** The drafts, the last changed first. */
export function DraftTable({ drafts, onDiscard }: DraftTableProps) {
  const { t } = useMessages();
  return (
    <table className="drafts-table" aria-label={t('drafts.title')}>
      <thead>
        <tr>
          <th scope="col">{t('drafts.column.customer')}</th>
          <th scope="col">{t('drafts.column.change')}</th>
          <th scope="col" className="drafts-figures">
            {t('drafts.column.licences')}
          </th>
          <th scope="col">{t('drafts.column.step')}</th>
          <th scope="col">{t('drafts.column.changed')}</th>
          <th scope="col">
            <span className="visually-hidden">{t('drafts.column.actions')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {drafts.map((draft) => (
          <DraftLine key={draft.draftId} draft={draft} onDiscard={() => onDiscard(draft)} />
        ))}
      </tbody>
    </table>
  );
}

function DraftLine({ draft, onDiscard }: { readonly draft: DraftRow; readonly onDiscard: () => void }) {
  const { t, language } = useMessages();
  const [, navigate] = useLocation();
  const { accountId, subscriptionId, kind, step, company, customerNumber, systemName, quantity, presence } = draft;
  const change = t(`terms.change.${kind}`);
  const of = { change, company };
  return (
    <tr>
      <th scope="row">
        <span className="drafts-company">{company}</span>
        <span className="drafts-second">{customerNumber}</span>
      </th>
      <td>
        {change}
        <span className="drafts-second">{systemName}</span>
        {presence !== 'present' && (
          <span className="drafts-presence">
            <Chip tone={presence === 'not-synced' ? 'neutral' : 'warning'}>{t(`drafts.presence.${presence}`)}</Chip>
          </span>
        )}
      </td>
      <td className="drafts-figures">
        <OldNew
          from={numberText(quantity.before, language)}
          to={numberText(quantity.after, language)}
          isUnchanged={quantity.before === quantity.after}
        />
      </td>
      <td>{t(`orderWizard.steps.${step}`)}</td>
      <td className="drafts-moment">
        <time dateTime={draft.changedAt}>{momentText(draft.changedAt, language)}</time>
      </td>
      <td>
        <div className="drafts-actions">
          <Button
            size="small"
            aria-label={t('drafts.resumeOf', of)}
            {...(presence === 'present' ? {} : { disabledReason: t(`drafts.notResumable.${presence}`) })}
            onPress={() => navigate(orderPath(accountId, subscriptionId, kind))}
          >
            {t('drafts.resume')}
          </Button>
          <Button size="small" variant="quiet" aria-label={t('drafts.discardOf', of)} onPress={onDiscard}>
            {t('drafts.discard')}
          </Button>
        </div>
      </td>
    </tr>
  );
}
