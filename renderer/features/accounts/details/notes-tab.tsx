// Notes and tags of the account, and when the customer was last spoken to. Read only.
import type { Account } from '../../../../shared/domain/account.ts';
import { useMessages } from '../../../app/use-messages.ts';
import { Chip } from '../../../design/chip.tsx';
import { KeyValue, KeyValueList } from '../../../design/key-value.tsx';

/** As the portal holds them. */
export function NotesTab({ account }: { account: Account }) {
  const { t } = useMessages();
  const { notes, tags, lastContactAt } = account;
  return (
    <KeyValueList layout="lines">
      <KeyValue label={t('accountDetails.notes.notes')}>
        {notes === '' ? (
          <span className="details-muted">{t('accountDetails.notes.empty')}</span>
        ) : (
          <span className="details-lines">{notes}</span>
        )}
      </KeyValue>
      <KeyValue label={t('accountDetails.notes.tags')}>
        {tags.length === 0 ? (
          <span className="details-muted">{t('accountDetails.notes.noTags')}</span>
        ) : (
          <span className="details-tags">
            {tags.map((tag) => (
              <Chip key={tag}>{tag}</Chip>
            ))}
          </span>
        )}
      </KeyValue>
      {lastContactAt !== null && (
        <KeyValue label={t('accountDetails.notes.lastContact')}>
          {t('terms.moment', { moment: lastContactAt })}
        </KeyValue>
      )}
    </KeyValueList>
  );
}
