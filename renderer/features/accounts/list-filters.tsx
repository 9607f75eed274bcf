// The filters in the head of the account list (F7, as far as they exist): what ends soon, and the status.
import type { AccountFilter } from '../../../shared/contract/accounts.ts';
import { subscriptionStateSchema } from '../../../shared/domain/subscription.ts';
import { useMessages } from '../../app/use-messages.ts';
import { ChoiceMenu } from '../../design/choice-menu.tsx';
import { FilterChip } from '../../design/filter-chip.tsx';
import { useAccountListView } from '../../state/account-list-view.ts';

type Deadline = NonNullable<AccountFilter['deadline']>;

const deadlines = [
  { kind: 'trial-ends', withinDays: 7 },
  { kind: 'trial-ends', withinDays: 30 },
  { kind: 'term-ends', withinDays: 90 },
] as const satisfies readonly Deadline[];

const states = subscriptionStateSchema.options;
const anyState = 'any';

function isSameDeadline(a: Deadline | null, b: Deadline): boolean {
  return a !== null && a.kind === b.kind && a.withinDays === b.withinDays;
}

/** Chips and a menu; one deadline and one status at a time. */
export function ListFilters() {
  const { t } = useMessages();
  const filter = useAccountListView((view) => view.filter);
  const setFilter = useAccountListView((view) => view.setFilter);
  const state = filter.state;
  return (
    <div className="account-list-filters" role="group" aria-label={t('accounts.filters')}>
      {deadlines.map((deadline) => (
        <FilterChip
          key={`${deadline.kind} ${deadline.withinDays}`}
          isSelected={isSameDeadline(filter.deadline, deadline)}
          onChange={(isOn) => setFilter({ ...filter, deadline: isOn ? deadline : null })}
        >
          {deadline.kind === 'trial-ends'
            ? t('accounts.filter.trialEnds', { days: deadline.withinDays })
            : t('accounts.filter.termEnds', { days: deadline.withinDays })}
        </FilterChip>
      ))}
      <ChoiceMenu
        label={state === null ? t('accounts.filter.state') : t(`terms.state.${state}`)}
        mode="single"
        isActive={state !== null}
        options={[
          { id: anyState, label: t('accounts.filter.anyState') },
          ...states.map((one) => ({ id: one, label: t(`terms.state.${one}`) })),
        ]}
        selectedIds={[state ?? anyState]}
        onChange={([id]) => setFilter({ ...filter, state: states.find((one) => one === id) ?? null })}
      />
    </div>
  );
}
