// What every form of the details has around its fields: its title, what changed at the portal meanwhile, why it could
// not be saved, Save and Cancel. Enter saves, Escape cancels, and neither loses anything without asking.
import { useEffect, useId, useRef, useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { isSameValue } from '../../../../../shared/domain/account-edit-effect.ts';
import type { EditedValue } from '../../../../../shared/domain/account-edit.ts';
import { useMessages } from '../../../../app/use-messages.ts';
import { Button } from '../../../../design/button.tsx';
import { Notice } from '../../../../design/notice.tsx';
import { isUnsaved } from '../../../../state/open-forms.ts';
import { useKeyWithin } from '../../../../state/use-key-within.ts';
import { DiscardQuestion } from './discard-question.tsx';
import './edit-form.css';
import { NewerValue } from './newer-value.tsx';
import { saveFailureMessage } from './save-failure.ts';
import type { OpenedForm } from './use-open-form.ts';
import type { SaveEdit } from './use-save-edit.ts';

interface EditFormProps<V> {
  readonly title: string;
  readonly opened: OpenedForm<V>;
  readonly save: SaveEdit;
  readonly onSubmit: (event: FormEvent<HTMLFormElement>) => void;
  /** What the account holds now of the thing that is edited; null for none. */
  readonly now: EditedValue;
  /** What is typed, as a value of the account. */
  readonly mine: EditedValue;
  /** Fills the form with the newer value; absent for what cannot change at the portal meanwhile. */
  readonly onTakeNewer?: () => void;
  /** Where `offline` means more than that there is no connection. */
  readonly offlineMessage?: string;
  readonly children: ReactNode;
}

/** The frame of one form; mounted when it opens, with the focus in its first field. */
export function EditForm<V>(props: EditFormProps<V>) {
  const { title, opened, save, onSubmit, now, mine, onTakeNewer, offlineMessage, children } = props;
  const { t } = useMessages();
  const titleId = useId();
  const formRef = useRef<HTMLFormElement>(null);
  const [isAsking, setAsking] = useState(false);
  useEffect(() => {
    // Opened by a button that is gone with it; a form that was open before leaves the focus where it is.
    if (document.activeElement !== null && document.activeElement !== document.body) return;
    const form = formRef.current;
    form?.querySelector<HTMLElement>('input:not([type="hidden"]), textarea')?.focus({ preventScroll: true });
    form?.scrollIntoView({ block: 'nearest' });
  }, []);
  const cancel = () => {
    if (isUnsaved(opened)) setAsking(true);
    else opened.close();
  };
  useKeyWithin(formRef, 'Escape', cancel);
  // While it is being saved, what comes from main is this very edit.
  const isNewer = !save.isRunning && !isSameValue(now, opened.seen);
  return (
    <form
      ref={formRef}
      className="edit-form"
      aria-labelledby={titleId}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (save.isRunning) return;
        // What was opened and not touched is saved already; a new thing is empty instead.
        if (opened.seen !== null && opened.replaces === null && !isUnsaved(opened)) opened.close();
        else onSubmit(event);
      }}
    >
      <h4 id={titleId} className="edit-form-title">
        {title}
      </h4>
      {isNewer && onTakeNewer !== undefined && (
        <NewerValue mine={mine} now={now} onKeepMine={() => opened.see(now)} onTakeNewer={onTakeNewer} />
      )}
      {children}
      {save.failure !== null && (
        <Notice tone="danger" live="assertive" title={t('accountDetails.editing.notSaved')}>
          {saveFailureMessage(save.failure, offlineMessage, t)}
        </Notice>
      )}
      <div className="edit-form-foot">
        <Button isDisabled={save.isRunning} onPress={cancel}>
          {t('accountDetails.editing.cancel')}
        </Button>
        <Button type="submit" variant="primary" isPending={save.isRunning}>
          {t('accountDetails.editing.save')}
        </Button>
      </div>
      {isAsking && <DiscardQuestion onKeep={() => setAsking(false)} onDiscard={opened.close} />}
    </form>
  );
}
