// German: what can be done with a document (quote, receipt), and what became of it.
import type { documents as english } from '../en/documents.ts';
import type { MessageShape } from '../message-shape.ts';

export const documents: MessageShape<typeof english> = {
  receipt: 'Bestätigung',
  quote: 'Dokument',
  actionsOf: 'Dokument: {{title}}',
  save: 'PDF speichern',
  open: 'Öffnen',
  print: 'Drucken',
  email: 'E-Mail',
  saved: 'Gespeichert als {{file}}.',
  emailBegun:
    'Gespeichert als {{file}}. Die E-Mail ist in Ihrem Mailprogramm geöffnet: Hängen Sie die Datei dort an, und senden Sie sie dann.',
  failed: {
    save: 'Das Dokument wurde nicht gespeichert',
    open: 'Das Dokument kann nicht gezeigt werden',
    print: 'Das Dokument kann nicht gedruckt werden',
    email: 'Es wurde keine E-Mail begonnen',
  },
};
