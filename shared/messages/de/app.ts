// German: the shell, the words of components, and what is said when something breaks.
import type { app as english } from '../en/app.ts';
import type { MessageShape } from '../message-shape.ts';

export const app: MessageShape<typeof english> = {
  name: 'Licence Desk',
  mainNavigation: 'Hauptnavigation',
  navigation: {
    accounts: 'Kunden',
    quotes: 'Angebote',
    outbox: 'Postausgang',
    drafts: 'Entwürfe',
    settings: 'Einstellungen',
  },
  sampleData: 'Beispieldaten',
  sampleDataExplained: 'Erfundene Kunden und Preise aus dem eingebauten Portal. Hier wird nichts wirklich bestellt.',
  search: { label: 'Kunden suchen', placeholder: 'Kunden, Nummern, Systeme suchen …' },
  loading: 'Wird geladen …',
  starting: 'Ihre Kunden werden geöffnet …',
  tryAgain: 'Erneut versuchen',
  backToAccounts: 'Zurück zu den Kunden',
  backToOutbox: 'Zurück zum Postausgang',
  page: {
    notFoundTitle: 'Diese Seite gibt es nicht',
    notFoundText: 'Die Adresse führt in dieser Version von Licence Desk zu keiner Seite.',
  },
  leaving: {
    title: 'Ohne Speichern verlassen?',
    text: 'Eine Eingabe zu diesem Kunden ist noch nicht gespeichert. Beim Verlassen wird sie verworfen.',
    stay: 'Hier bleiben',
    leave: 'Verwerfen und verlassen',
    closeTitle: 'Ohne Speichern schließen?',
    close: 'Verwerfen und schließen',
  },
  broken: {
    title: 'Auf dieser Seite ist ein Fehler aufgetreten',
    text: 'Ihre Daten sind sicher: Dadurch wurde nichts bestellt oder geändert. Gehen Sie zurück zu Ihren Kunden, oder versuchen Sie die Seite erneut.',
    reference: 'Kennung für den Support: {{reference}}',
  },
  design: {
    close: 'Schließen',
    dismiss: 'Ausblenden',
    notifications: 'Benachrichtigungen',
    clear: 'Leeren',
    noMatches: 'Keine Treffer',
    changesTo: 'wird zu',
    loading: 'Wird geladen',
    required: 'Pflichtfeld',
  },
  confirmOrder: {
    customerNumber: 'Kundennummer',
    cancel: 'Abbrechen',
    sending: 'Die Bestellung wird gesendet …',
  },
};
