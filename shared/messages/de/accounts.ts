// German: the account list with its search, filters and columns.
import type { accounts as english } from '../en/accounts.ts';
import type { MessageShape } from '../message-shape.ts';

export const accounts: MessageShape<typeof english> = {
  title: 'Kunden',
  summary: '{{accounts, number}} · {{licences}}',
  soFar: 'bisher {{accounts, number}}',
  column: {
    company: 'Firma',
    customerNumber: 'Nummer',
    city: 'Ort',
    subscriptions: 'Abonnements',
    licences: 'Lizenzen',
    status: 'Status',
    nextDeadline: 'Nächste Frist',
    monthly: 'Pro Monat',
  },
  divider: 'Breite der Kundenliste',
  columns: 'Spalten',
  filters: 'Filter',
  filter: {
    trialEnds: 'Testphase ≤ {{days, number}} Tage',
    termEnds: 'Laufzeit ≤ {{days, number}} Tage',
    state: 'Status',
    anyState: 'Jeder Status',
  },
  deadline: '{{kind}} {{date, date}}',
  daysLeftShort_zero: 'heute',
  daysLeftShort_one: '{{count, number}} T.',
  daysLeftShort_other: '{{count, number}} T.',
  foundIn: 'Gefunden in {{text}}',
  empty: {
    title: 'Noch keine Kunden',
    text: 'Das Portal hat keine Kunden für Sie. Sobald es welche gibt, erscheinen sie hier.',
  },
  stillFetching: {
    title: 'Ihre Kunden sind unterwegs',
    text: 'Die ersten erscheinen gleich hier.',
  },
  noHits: {
    title: 'Nichts gefunden',
    text: 'Kein Kunde passt zu „{{query}}“. Suchen Sie nach Firma, Nummer, Ort, E-Mail-Adresse oder Systemname.',
    filtered: 'Kein Kunde passt zu den gewählten Filtern.',
    clear: 'Suche und Filter zurücksetzen',
  },
  failed: 'Die Kunden konnten nicht gelesen werden',
  select: {
    title: 'Kein Kunde ausgewählt',
    text: 'Wählen Sie einen Kunden aus der Liste, um seine Abonnements zu sehen.',
  },
};
