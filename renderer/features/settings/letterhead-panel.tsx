// What quotes and receipts are printed on: shown to everybody, with what is missing; administrators change it here, on
// this machine. What is being typed stays when the screen is left.
import { useState } from 'react';
import type { LetterheadState } from '../../../shared/contract/documents.ts';
import type { SessionState } from '../../../shared/contract/session.ts';
import { failureMessage } from '../../app/failure-message.ts';
import { letterheadMissing } from '../../app/letterhead-words.ts';
import { useMessages } from '../../app/use-messages.ts';
import { Button } from '../../design/button.tsx';
import { KeyValue, KeyValueList } from '../../design/key-value.tsx';
import { Notice } from '../../design/notice.tsx';
import { Panel } from '../../design/panel.tsx';
import { toLetterheadEntry } from '../../forms/letterhead-form.ts';
import { keepAnswer, useAction, useAnswers, useRequest } from '../../host/use-request.ts';
import { formKey, openForms } from '../../state/open-forms.ts';
import { LetterheadForm } from './letterhead-form.tsx';
import './letterhead.css';

interface LetterheadPanelProps {
  readonly session: Extract<SessionState, { kind: 'signed-in' }>;
}

/** The letterhead, or the form in its place. */
export function LetterheadPanel({ session }: LetterheadPanelProps) {
  const { t } = useMessages();
  const { data, failure } = useRequest('letterhead.read', {});
  const key = formKey(session.profileId, '', 'letterhead');
  const opened = openForms.letterhead(({ forms }) => forms[key]);
  const { put, close } = openForms.letterhead.getState();
  const [isSaved, setSaved] = useState(false);
  const edit = () => {
    const values = toLetterheadEntry(data?.letterhead ?? null, session.reseller.name);
    setSaved(false);
    put(key, { id: 'letterhead', values, first: values, seen: null, replaces: null });
  };
  const mayEdit = data?.mayChange === true && opened === undefined;
  return (
    <Panel
      title={t('letterhead.title')}
      headingLevel={2}
      actions={
        mayEdit ? (
          <Button size="small" onPress={edit}>
            {t('letterhead.edit')}
          </Button>
        ) : undefined
      }
    >
      <div className="letterhead">
        <p className="settings-hint">{t('letterhead.lead')}</p>
        {failure !== null && (
          <Notice tone="danger" title={t('letterhead.readFailed')}>
            {failureMessage(failure, t)}
          </Notice>
        )}
        {isSaved && opened === undefined && (
          <Notice tone="positive" live="polite">
            {t('letterhead.saved')}
          </Notice>
        )}
        {data !== undefined && opened === undefined && <Shown state={data} />}
        {opened !== undefined && (
          <LetterheadForm
            formKey={key}
            opened={opened}
            onClose={(saved) => {
              close((one) => one === key);
              setSaved(saved);
            }}
          />
        )}
      </div>
    </Panel>
  );
}

function Shown({ state }: { readonly state: LetterheadState }) {
  const { t } = useMessages();
  const { letterhead, isOwn, problems, mayChange } = state;
  const missing = letterheadMissing(
    problems.map(({ path, problem }) => ({ path: path === 'letterhead' ? path : `letterhead.${path}`, problem })),
    t,
  );
  const source = letterhead === null ? 'none' : isOwn ? 'own' : 'portal';
  return (
    <>
      {missing === null ? (
        <p>{t('letterhead.complete')}</p>
      ) : (
        <Notice tone="warning">{mayChange ? missing : `${missing} ${t('letterhead.incompleteAsk')}`}</Notice>
      )}
      {letterhead !== null && <Facts letterhead={letterhead} />}
      <p className="settings-hint">
        {t(`letterhead.source.${source}`)} {mayChange ? null : t('letterhead.onlyAdministrators')}
      </p>
      {isOwn && mayChange && <UsePortals />}
    </>
  );
}

function Facts({ letterhead }: { readonly letterhead: NonNullable<LetterheadState['letterhead']> }) {
  const { t } = useMessages();
  const { company, street, postalCode, city, phone, email, website, vatId, bankDetails, register } = letterhead;
  const facts = [
    [t('letterhead.sections.sender'), [company, street, `${postalCode} ${city}`.trim()]],
    [t('letterhead.sections.contact'), [phone, email, website]],
    [t('letterhead.sections.tax'), [vatId, bankDetails]],
    ...(register === null
      ? []
      : [
          [
            t('letterhead.sections.register'),
            [register.legalForm, register.seat, register.court, register.number, register.directors.join(', ')],
          ] as const,
        ]),
  ] as const;
  return (
    <KeyValueList>
      {facts.map(([label, values]) => (
        <KeyValue key={label} label={label}>
          {values.filter((value) => value !== '').join(' · ')}
        </KeyValue>
      ))}
    </KeyValueList>
  );
}

function UsePortals() {
  const { t } = useMessages();
  const client = useAnswers();
  const change = useAction('letterhead.change');
  const takeBack = async () => {
    const result = await change.run({ letterhead: null });
    if (result.ok) keepAnswer(client, 'letterhead.read', {}, result.value);
  };
  return (
    <div>
      <Button size="small" variant="quiet" isPending={change.isRunning} onPress={() => void takeBack()}>
        {t('letterhead.usePortals')}
      </Button>
      {change.failure !== null && (
        <Notice tone="danger" live="assertive" title={t('letterhead.failed')}>
          {failureMessage(change.failure, t)}
        </Notice>
      )}
    </div>
  );
}
