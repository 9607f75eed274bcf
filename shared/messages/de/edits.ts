// German: edits of an account that wait here, were refused, or met somebody else's, and why one cannot be made.
import type { edits as english } from '../en/edits.ts';
import type { MessageShape } from '../message-shape.ts';

export const edits: MessageShape<typeof english> = {
  unsent: 'Noch nicht am Portal',
  kind: {
    'add-billing-address': 'Neue Rechnungsadresse: {{name}}',
    'change-billing-address': 'Geänderte Rechnungsadresse: {{name}}',
    'remove-billing-address': 'Entfernte Rechnungsadresse: {{name}}',
    'add-contact': 'Neuer Kontakt: {{name}}',
    'change-contact': 'Geänderter Kontakt: {{name}}',
    'remove-contact': 'Entfernter Kontakt: {{name}}',
    'add-payment-method': 'Neue Zahlungsart: {{name}}',
    'change-notes': 'Geänderte Notizen',
    'change-tags': 'Geänderte Schlagwörter',
    'change-vat-id': 'Geänderte USt-IdNr.',
  },
  state: {
    queued: 'Noch nicht gesendet',
    sending: 'Wird gesendet',
    rejected: 'Vom Portal abgelehnt',
    'needs-attention': 'Auch am Portal geändert',
    fromOlderCopy: 'Aus einer älteren Kopie Ihrer Arbeit',
  },
  when: {
    offline: 'Geht bei Verbindung ans Portal.',
    connected: 'Geht gleich an das Portal.',
    heldUp: 'Geht an das Portal, sobald eine frühere Änderung erledigt ist.',
    retried: 'Das Portal hat nicht geantwortet. Nächster Versuch um {{time, time}}.',
  },
  takeBack: 'Zurücknehmen',
  mayHaveArrived:
    'Das Senden wurde schon versucht; das Portal hat es vielleicht. Bearbeiten Sie es stattdessen erneut.',
  discard: 'Verwerfen',
  editAgain: 'Erneut bearbeiten',
  actionOn: '{{action}}: {{what}}',
  collision: {
    text: 'Jemand anderes hat das geändert, nachdem Sie es gesehen hatten. Es wurde nichts überschrieben. Entscheiden Sie, was gilt.',
    mine: 'Ihre Fassung',
    theirs: 'Jetzt am Portal',
    keepMine: 'Meine behalten',
    takeTheirs: 'Die vom Portal nehmen',
  },
  value: {
    none: 'Nichts',
    removed: 'Entfernt',
    reference: 'Referenz auf Rechnungen: {{text}}',
    invoicesTo: 'Rechnungen an: {{email}}',
  },
  refusal: {
    'iban-not-kept':
      'Die IBAN ist nicht mehr auf diesem Rechner, darum konnte die Lastschrift nicht gesendet werden. Bearbeiten Sie sie erneut und geben Sie die IBAN noch einmal ein.',
    forbidden:
      'Ihre Rolle erlaubt das am Portal nicht. Es wurde nichts geändert. Fragen Sie einen Administrator Ihres Unternehmens.',
    'not-found': 'Diesen Kunden gibt es am Portal nicht mehr. Es wurde nichts geändert.',
    'id-reused':
      'Am Portal gibt es unter dieser Nummer schon etwas anderes. Es wurde nichts geändert. Bearbeiten Sie es erneut.',
    other: 'Das Portal hat das abgelehnt ({{code}}). Es wurde nichts geändert. Prüfen Sie Ihre Eingabe.',
  },
  problem: {
    'last-one': 'Das ist die einzige Rechnungsadresse, und ein Kunde braucht eine. Fügen Sie zuerst eine andere hinzu.',
    'in-use':
      'Über diese Adresse wird ein Abonnement abgerechnet, darum muss sie bleiben. Bestellen Sie die nächste Änderung dieses Abonnements zuerst mit einer anderen Adresse.',
    gone: 'Das gibt es nicht mehr: Es wurde inzwischen entfernt. Ihre Eingabe ist noch da.',
    'no-change': 'Genau das steht schon da; es war nichts zu ändern.',
    'id-in-use': 'Das wurde schon hinzugefügt. Schließen Sie das Formular, um es zu sehen.',
    'too-many': 'Das ist mehr, als gespeichert werden kann: höchstens {{limit, number}}. Entfernen Sie zuerst etwas.',
  },
};
