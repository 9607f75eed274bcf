// German: the list of quotes.
import type { quoteList as english } from '../en/quote-list.ts';
import type { MessageShape } from '../message-shape.ts';

export const quoteList: MessageShape<typeof english> = {
  title: 'Angebote',
  summary_one: '{{count, number}} Angebot',
  summary_other: '{{count, number}} Angebote',
  search: 'Angebote suchen',
  searchHint: 'Nummer, Kunde, Zeichen …',
  column: {
    number: 'Nummer',
    customer: 'Kunde',
    state: 'Status',
    amount: 'Netto pro Monat',
    validUntil: 'Gültig bis',
    owner: 'Erstellt von',
    changedAt: 'Geändert',
  },
  revision: 'Revision {{revision, number}}',
  revisionShort: 'Rev. {{revision, number}}',
  provisional: 'Vorläufige Nummer: Das Portal vergibt die endgültige beim nächsten Abgleich.',
  unknownCustomer: 'Kunde nicht auf diesem Rechner',
  age_zero: 'heute',
  age_one: 'vor {{count, number}} Tag',
  age_other: 'vor {{count, number}} Tagen',
  editing: 'In Bearbeitung',
  sync: {
    waiting: 'Wartet auf die Übertragung zum Portal',
    conflict: 'Auch auf einem anderen Rechner geändert: zum Entscheiden öffnen',
    rejected: 'Vom Portal abgelehnt: zum Nachsehen öffnen',
  },
  /** Columns that only an exported list has. */
  exported: {
    revision: 'Revision',
    customerNumber: 'Kundennummer',
    currency: 'Währung',
    alternatives: 'Alternativen',
    createdAt: 'Erstellt',
    sync: 'Portal',
  },
  syncState: {
    synced: 'Am Portal',
    waiting: 'Wartet auf Übertragung',
    conflict: 'Auch anderswo geändert',
    rejected: 'Vom Portal abgelehnt',
  },
  export: {
    label: 'Exportieren',
    csv: 'Als CSV',
    xlsx: 'Als Excel-Arbeitsmappe',
    saved: 'Gespeichert als {{fileName}}',
    failed: 'Die Datei konnte nicht gespeichert werden',
  },
  filters: 'Filter',
  filter: {
    endsSoon: 'Gültig ≤ {{days, number}} Tage',
    owner: 'Erstellt von',
    anyOwner: 'Alle',
  },
  empty: {
    title: 'Noch keine Angebote',
    text: 'Öffnen Sie einen Kunden und wählen Sie „Neues Angebot“. Das geht auch ohne Verbindung, bis zum fertigen PDF.',
    viewer:
      'Mit Ihrer Rolle sehen Sie Angebote; erstellt werden sie im Vertrieb und von Administratoren. Sie erscheinen dann hier.',
    toAccounts: 'Zu den Kunden',
  },
  noHits: {
    title: 'Nichts gefunden',
    text: 'Kein Angebot passt zu „{{query}}“. Suchen Sie nach Nummer, Kunde, Kundennummer oder dem Zeichen des Kunden.',
    filtered:
      'Kein Angebot passt zu den gewählten Filtern. Nehmen Sie einen Filter heraus, oder zeigen Sie wieder alle Angebote.',
    clear: 'Suche und Filter zurücksetzen',
  },
  failed: 'Die Angebote konnten nicht gelesen werden',
  open_one: '{{count, number}} Angebot wartet auf die Antwort des Kunden',
  open_other: '{{count, number}} Angebote warten auf die Antwort der Kunden',
};
