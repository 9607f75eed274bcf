// German: what the order wizard and the account details let staff enter alike: addresses, payment methods, and what is
// wrong with a field.
import type { forms as english } from '../en/forms.ts';
import type { MessageShape } from '../message-shape.ts';

export const forms: MessageShape<typeof english> = {
  contact: { name: 'Name', role: 'Funktion', email: 'E-Mail', phone: 'Telefon' },
  address: {
    company: 'Firma',
    attention: 'Zu Händen',
    street: 'Straße und Hausnummer',
    street2: 'Adresszusatz',
    postalCode: 'Postleitzahl',
    city: 'Ort',
    region: 'Region',
    country: 'Land',
    invoiceEmail: 'E-Mail für Rechnungen',
    invoiceReference: 'Referenztext für Rechnungen',
    invoiceReferenceHint: 'Steht auf jeder Rechnung, etwa eine Bestellnummer.',
    reference: 'Referenz {{text}}',
  },
  payment: {
    accountHolder: 'Kontoinhaber',
    iban: 'IBAN',
    ibanHint: 'Die vollständige IBAN geht einmal an das Portal und bleibt danach nirgends auf diesem Rechner.',
    mandateHeading: 'SEPA-Lastschriftmandat',
    mandateText:
      'Der Kontoinhaber ermächtigt den Zahlungsempfänger, Zahlungen von diesem Konto mittels SEPA-Lastschrift einzuziehen, und weist sein Kreditinstitut an, die vom Zahlungsempfänger gezogenen Lastschriften einzulösen. Er kann innerhalb von acht Wochen, beginnend mit dem Belastungsdatum, die Erstattung des belasteten Betrags verlangen; es gelten die mit dem Kreditinstitut vereinbarten Bedingungen.',
    mandateAccepted: 'Der Kontoinhaber hat dieses Mandat erteilt.',
    cardsHeading: 'Zahlung mit Karte',
    cardsText:
      'Karten werden am Portal hinzugefügt, damit Kartendaten nie in diesem Programm eingegeben oder gespeichert werden. Nach dem nächsten Abgleich kann die Karte hier gewählt werden.',
    cardsSample: 'Das Portal mit Beispieldaten hat keine Seiten zum Öffnen.',
    openPortal: 'Portal im Browser öffnen',
    openFailed: 'Der Browser wurde nicht geöffnet.',
  },
  field: {
    required: '{{field}} fehlt noch.',
    tooLong: 'Zu lang: {{field}}. Kürzen Sie die Eingabe.',
    invalid: 'So nicht verwendbar: {{field}}. Prüfen Sie Ihre Eingabe.',
    postalCode: 'Das ist keine Postleitzahl für {{country}}. Prüfen Sie Postleitzahl und Land.',
    country: 'Wählen Sie ein Land aus der Liste.',
    email: 'Das ist keine E-Mail-Adresse. Sie sieht aus wie name@firma.example.',
    controlCharacters: 'Nicht druckbare Zeichen: {{field}}. Geben Sie es noch einmal ein.',
    'iban-characters': 'Eine IBAN hat nur Buchstaben und Ziffern. Prüfen Sie Ihre Eingabe.',
    'iban-country': 'Eine IBAN beginnt mit den zwei Buchstaben eines Landes. Prüfen Sie die ersten zwei Buchstaben.',
    'iban-length': 'Diese IBAN ist für ihr Land zu kurz oder zu lang. Prüfen Sie, ob eine Ziffer fehlt.',
    'iban-check-digits':
      'Die Prüfziffern passen nicht: In dieser IBAN ist ein Fehler. Vergleichen Sie sie Ziffer für Ziffer.',
    'iban-not-sepa': 'Die SEPA-Lastschrift erreicht das Land dieser IBAN nicht. Wählen Sie eine andere Zahlungsart.',
    'vat-id-format': 'So sieht keine USt-IdNr. aus. Sie beginnt mit zwei Buchstaben, etwa DE123456788.',
    'vat-id-country': 'So beginnt keine USt-IdNr. Prüfen Sie die ersten zwei Buchstaben.',
    'vat-id-check-digits':
      'Die Prüfziffern passen nicht: In dieser USt-IdNr. ist ein Fehler. Vergleichen Sie sie Ziffer für Ziffer.',
    mandate: 'Die Lastschrift braucht das Mandat. Bestätigen Sie, dass der Kontoinhaber es erteilt hat.',
  },
};
