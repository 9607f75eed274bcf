// The filters in the head of the quote list: states with their count and, beneath, their sum; what runs out soon, and whose.
// As high before the sums are there as after.
import type { RequestOutput } from '../../../../shared/contract/requests.ts';
import type { QuoteState } from '../../../../shared/domain/quote-state.ts';
import { moneyText, numberText } from '../../../../shared/messages/formats.ts';
import { useMessages } from '../../../app/use-messages.ts';
import { ChoiceMenu } from '../../../design/choice-menu.tsx';
import { FilterChip } from '../../../design/filter-chip.tsx';
import { useQuoteListView } from '../../../state/quote-list-view.ts';

export type QuoteListAnswer = RequestOutput<'quotes.list'>;

const states = ['draft', 'sent', 'accepted', 'ordered', 'declined', 'expired'] as const satisfies QuoteState[];
const soonDays = 7;
const anyOwner = 'any';

/** One state, one owner, and "soon" at a time. */
export function QuoteFilters({ answer }: { readonly answer: QuoteListAnswer | null }) {
  const { t, language } = useMessages();
  const filter = useQuoteListView((view) => view.filter);
  const setFilter = useQuoteListView((view) => view.setFilter);
  const owners = answer?.owners ?? [];
  const owner = owners.find(({ id }) => id === filter.ownerId);
  return (
    <div className="quote-list-filters" role="group" aria-label={t('quoteList.filters')}>
      <div className="quote-list-states">
        {states.map((state) => {
          const totals = (answer?.totals ?? []).filter((total) => total.state === state);
          const count = totals.reduce((sum, total) => sum + total.count, 0);
          const amounts = totals.map(({ amount }) => moneyText(amount, language));
          return (
            <FilterChip
              key={state}
              isSelected={filter.state === state}
              onChange={(isOn) => setFilter({ state: isOn ? state : null })}
              count={count === 0 ? undefined : numberText(count, language)}
              detail={amounts.join(' · ')}
            >
              {t(`terms.quoteState.${state}`)}
            </FilterChip>
          );
        })}
      </div>
      <div className="quote-list-more">
        <FilterChip
          isSelected={filter.validWithinDays === soonDays}
          onChange={(isOn) => setFilter({ validWithinDays: isOn ? soonDays : null })}
        >
          {t('quoteList.filter.endsSoon', { days: soonDays })}
        </FilterChip>
        <ChoiceMenu
          label={owner?.name ?? t('quoteList.filter.owner')}
          mode="single"
          isActive={filter.ownerId !== null}
          options={[
            { id: anyOwner, label: t('quoteList.filter.anyOwner') },
            ...owners.map(({ id, name }) => ({ id, label: name })),
          ]}
          selectedIds={[filter.ownerId ?? anyOwner]}
          onChange={([id]) => setFilter({ ownerId: id === undefined || id === anyOwner ? null : id })}
        />
      </div>
    </div>
  );
}
