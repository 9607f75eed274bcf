// The same thing was changed at the portal while it is being typed here: both values, and the choice. What is typed
// stays as it is until the user decides.
import type { EditedValue } from '../../../../../shared/domain/account-edit.ts';
import { useMessages } from '../../../../app/use-messages.ts';
import { Button } from '../../../../design/button.tsx';
import { Notice } from '../../../../design/notice.tsx';
import { BothValues } from '../../../../forms/both-values.tsx';

interface NewerValueProps {
  readonly mine: EditedValue;
  /** Null where it was removed. */
  readonly now: EditedValue;
  readonly onKeepMine: () => void;
  readonly onTakeNewer: () => void;
}

/** The notice in the form. */
export function NewerValue({ mine, now, onKeepMine, onTakeNewer }: NewerValueProps) {
  const { t } = useMessages();
  const isGone = now === null && mine !== null && typeof mine === 'object';
  return (
    <Notice tone="warning" live="polite" title={t('accountDetails.editing.newerTitle')}>
      <div className="edit-form-newer">
        <p>{t(isGone ? 'accountDetails.editing.goneText' : 'accountDetails.editing.newerText')}</p>
        {!isGone && (
          <>
            <BothValues mine={mine} theirs={now} />
            <div className="edit-form-foot">
              <Button size="small" onPress={onTakeNewer}>
                {t('accountDetails.editing.takeNewer')}
              </Button>
              <Button size="small" onPress={onKeepMine}>
                {t('accountDetails.editing.keepMine')}
              </Button>
            </div>
          </>
        )}
      </div>
    </Notice>
  );
}
