// A file that the app must not touch: what it is, what it holds, and what to do. Nothing was overwritten.
import type { SessionState } from '../../../shared/contract/session.ts';
import { useMessages } from '../../app/use-messages.ts';
import type { Translate } from '../../app/i18n.ts';
import { BrandMark } from '../../design/brand-mark.tsx';
import { KeyValue, KeyValueList } from '../../design/key-value.tsx';
import { Notice } from '../../design/notice.tsx';
import './storage-problem-screen.css';

type StorageProblem = Extract<SessionState, { kind: 'storage-problem' }>;

/** Instead of everything, until the file can be opened. */
export function StorageProblemScreen({ problem }: { problem: StorageProblem }) {
  const { t } = useMessages();
  const words = wordsOf(problem, t);
  return (
    <main className="storage-problem">
      <div className="storage-problem-card">
        <BrandMark />
        <h1>{t('connection.storage.title')}</h1>
        <Notice tone="danger" live="assertive" title={words.what}>
          {words.whatToDo}
        </Notice>
        <p>{problem.file === 'work.db' ? t('connection.storage.ownWork') : t('connection.storage.cache')}</p>
        <KeyValueList layout="stacked">
          <KeyValue label={t('connection.storage.folder')}>
            <code>{problem.folder}</code>
          </KeyValue>
        </KeyValueList>
      </div>
    </main>
  );
}

function wordsOf({ problem, file }: StorageProblem, t: Translate): { what: string; whatToDo: string } {
  switch (problem) {
    case 'damaged':
      return { what: t('connection.storage.damaged', { file }), whatToDo: t('connection.storage.whatToDo.damaged') };
    case 'newer-version':
      return {
        what: t('connection.storage.newerVersion', { file }),
        whatToDo: t('connection.storage.whatToDo.newerVersion'),
      };
    case 'not-writable':
      return {
        what: t('connection.storage.notWritable', { file }),
        whatToDo: t('connection.storage.whatToDo.notWritable'),
      };
    case 'in-use':
      return { what: t('connection.storage.inUse', { file }), whatToDo: t('connection.storage.whatToDo.inUse') };
  }
}
