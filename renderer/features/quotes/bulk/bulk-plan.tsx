// The template beside what it makes of every chosen account, and the button that makes the quotes.
import { useCallback, useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { zodResolver } from '@hookform/resolvers/zod';
import { Link } from 'wouter';
import type { BulkPreview as PreviewOf } from '../../../../shared/contract/quote-bulk.ts';
import type { SessionState } from '../../../../shared/contract/session.ts';
import { places } from '../../../app/places.ts';
import { useMessages } from '../../../app/use-messages.ts';
import { Button } from '../../../design/button.tsx';
import { useHost } from '../../../host/host-context.ts';
import { useRequest } from '../../../host/use-request.ts';
import { bulkFormSchema, emptyBulkForm, templateOf } from './bulk-form.ts';
import { BulkPreview } from './bulk-preview.tsx';
import { useBulkRun } from './bulk-run.ts';
import { sumText } from './sum-text.ts';
import { TemplateFields } from './template-fields.tsx';
import type { ChosenAccounts } from './use-chosen-accounts.ts';
import { usePreview } from './use-preview.ts';

interface BulkPlanProps {
  readonly session: Extract<SessionState, { kind: 'signed-in' }>;
  readonly chosen: ChosenAccounts;
}

const noTicks: ReadonlyMap<string, boolean> = new Map();

/** Nothing is made before its button is pressed. */
export function BulkPlan({ session, chosen }: BulkPlanProps) {
  const { t, language } = useMessages();
  const host = useHost();
  const begin = useBulkRun((store) => store.begin);
  const limit = session.reseller.discountLimitsBasisPoints[session.staff.role];
  const [schema] = useState(() => bulkFormSchema(limit));
  const form = useForm({ resolver: zodResolver(schema), defaultValues: emptyBulkForm, mode: 'onChange' });
  const accepted = schema.safeParse(useWatch({ control: form.control, compute: (values) => values }));
  const template = accepted.success ? templateOf(accepted.data) : null;
  const preview = usePreview(chosen.accountIds, template);
  const [firstId = ''] = chosen.accountIds;
  const first = useRequest('accounts.details', { accountId: firstId }, { isEnabled: firstId !== '' }).data;
  const catalogue = first?.catalogues.find(({ version }) => version === first.currentCatalogueVersion) ?? null;

  const [ticks, setTicks] = useState(noTicks);
  // Whoever has an open quote is left out until somebody wants another one for them.
  const isTicked = useCallback(
    ({ accountId, problem, hasOpenQuote }: PreviewOf) => problem === null && (ticks.get(accountId) ?? !hasOpenQuote),
    [ticks],
  );
  const tick = useCallback(
    (accountIds: readonly string[], isOn: boolean) =>
      setTicks((before) => new Map([...before, ...accountIds.map((id) => [id, isOn] as const)])),
    [],
  );
  const wanted = preview.rows.filter(isTicked);
  const sum = sumText(
    wanted.map(({ monthly }) => monthly),
    language,
  );
  return (
    <>
      <header className="bulk-head">
        <h1>{t('quoteBulk.title')}</h1>
        <p>
          {chosen.total > chosen.accountIds.length
            ? t('quoteBulk.chosenFirst', { count: chosen.accountIds.length, total: chosen.total })
            : t('quoteBulk.chosen', { count: chosen.total })}
        </p>
        <Link to={places.accounts}>{t('quoteBulk.changeChoice')}</Link>
      </header>
      <div className="bulk-plan">
        <form
          className="bulk-form"
          noValidate
          aria-label={t('quoteBulk.template')}
          onSubmit={(event) => event.preventDefault()}
        >
          <TemplateFields form={form} catalogue={catalogue} today={first?.today ?? null} limit={limit} />
        </form>
        <BulkPreview
          count={chosen.accountIds.length}
          isTemplateRight={template !== null}
          preview={preview}
          isTicked={isTicked}
          onTick={tick}
          slas={catalogue?.slas ?? []}
        />
      </div>
      <footer className="bulk-foot">
        <p role="status">
          {t('quoteBulk.wanted', { count: wanted.length })}
          {sum !== '' && ` · ${t('quoteBulk.perMonth', { sum })}`}
        </p>
        <Button
          variant="primary"
          disabledReason={whyNot()}
          onPress={() => {
            if (template !== null) begin(host, { profileId: session.profileId, template }, wanted);
          }}
        >
          {t('quoteBulk.create', { count: wanted.length })}
        </Button>
      </footer>
    </>
  );

  function whyNot(): string | undefined {
    if (template === null) return t('quoteBulk.whyNot.form');
    if (preview.isRunning) return t('quoteBulk.whyNot.previewing');
    return wanted.length === 0 ? t('quoteBulk.whyNot.nothing') : undefined;
  }
}
