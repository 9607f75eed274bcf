// What can be done with a document, wherever one is shown: save, open, print, begin an e-mail; and what became of it.
import { useState } from 'react';
import type { Delivery, Document } from '../../shared/contract/documents.ts';
import type { Result } from '../../shared/contract/result.ts';
import { Button } from '../design/button.tsx';
import { Notice } from '../design/notice.tsx';
import { useDocument } from '../host/use-document.ts';
import './document-buttons.css';
import { failureMessage } from './failure-message.ts';
import { useMessages } from './use-messages.ts';

interface DocumentButtonsProps {
  readonly document: Document;
  /** What the document is, for those who cannot see where the buttons stand. */
  readonly title: string;
  /** Whom an e-mail is addressed to; empty where nobody is known. */
  readonly recipient: string;
  readonly size?: 'small' | 'medium';
  /** Shown before the buttons, where nothing else says what they are about. */
  readonly label?: string;
  /** All of them where nothing is said. */
  readonly actions?: readonly DocumentAction[];
}

const allActions = ['save', 'open', 'print', 'email'] as const;
type DocumentAction = (typeof allActions)[number];

/** The buttons, and one line beneath that says what happened. */
export function DocumentButtons(props: DocumentButtonsProps) {
  const { document, title, recipient, size = 'small', label, actions = allActions } = props;
  const { t } = useMessages();
  const deliveries = useDocument(document);
  const [done, setDone] = useState<string | null>(null);
  const [last, setLast] = useState<DocumentAction>('save');
  const run = async (kind: DocumentAction) => {
    setDone(null);
    setLast(kind);
    const result = await (kind === 'email' ? deliveries.writeEmail(recipient) : deliveries[kind]());
    const file = fileOf(result);
    if (file !== null) setDone(t(kind === 'email' ? 'documents.emailBegun' : 'documents.saved', { file }));
  };
  return (
    <div className="document-buttons">
      <div role="group" aria-label={t('documents.actionsOf', { title })}>
        {label !== undefined && <span className="document-buttons-label">{label}</span>}
        {actions.map((kind) => (
          <Button key={kind} size={size} isDisabled={deliveries.isRunning} onPress={() => void run(kind)}>
            {t(`documents.${kind}`)}
          </Button>
        ))}
      </div>
      {done !== null && (
        <Notice tone="positive" live="polite">
          {done}
        </Notice>
      )}
      {deliveries.failure !== null && (
        <div ref={intoSight}>
          <Notice tone="danger" live="assertive" title={t(`documents.failed.${last}`)}>
            {failureMessage(deliveries.failure, t)}
          </Notice>
        </div>
      )}
    </div>
  );
}

/** Buttons at the lower edge must not hide what became of them. */
function intoSight(shown: HTMLElement | null): void {
  shown?.scrollIntoView({ block: 'nearest' });
}

/** The file that there is now; null where there is none, or where it is only looked at. */
function fileOf(result: Result<Delivery>): string | null {
  if (!result.ok) return null;
  const { value } = result;
  switch (value.kind) {
    case 'saved':
      return value.file;
    case 'offered':
      return value.isDownload ? value.fileName : null;
    case 'opened':
    case 'cancelled':
      return null;
  }
}
