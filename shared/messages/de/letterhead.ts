// German: the letterhead in the settings: its fields, which of them the law wants and why, and what is missing.
import type { letterhead as english } from '../en/letterhead.ts';
import type { MessageShape } from '../message-shape.ts';

export const letterhead: MessageShape<typeof english> = {
  title: 'Briefbogen',
  lead: 'Worauf Angebote und Bestätigungen gedruckt werden.',
  source: {
    portal: 'So, wie das Portal ihn führt.',
    own: 'Auf diesem Rechner ersetzt. Der des Portals ist unverändert.',
    none: 'Das Portal führt keinen. Geben Sie ihn hier ein; er bleibt auf diesem Rechner.',
  },
  incomplete: 'Es kann nichts gedruckt werden, solange dies fehlt: {{fields}}.',
  incompleteAsk: 'Ein Administrator Ihres Unternehmens vervollständigt ihn in den Einstellungen.',
  complete: 'Vollständig: Angebote und Bestätigungen können gedruckt werden.',
  edit: 'Briefbogen ändern',
  save: 'Briefbogen speichern',
  saved: 'Briefbogen gespeichert.',
  discard: 'Änderungen verwerfen',
  usePortals: 'Wieder den des Portals verwenden',
  onlyAdministrators: 'Administratoren können ihn ändern.',
  failed: 'Der Briefbogen wurde nicht gespeichert.',
  readFailed: 'Der Briefbogen kann nicht gezeigt werden',
  sections: { sender: 'Absender', contact: 'Kontakt', tax: 'Steuer und Bank', register: 'Handelsregister' },
  isRegistered: 'Im Handelsregister eingetragen',
  isRegisteredHint:
    'Gesellschaften wie GmbH, AG oder OHG sind es und müssen es auf jedem Geschäftsbrief angeben. Ein Einzelunternehmen ist es vielleicht nicht.',
  why: {
    sender:
      'Ein Angebot ist ein Geschäftsbrief: Er muss sagen, wer ihn sendet, mit der vollständigen Firma wie eingetragen.',
    vatId: 'Die USt-IdNr. sagt Kunden in anderen EU-Ländern, wer die Steuer schuldet.',
    register:
      'Das Gesetz verlangt Rechtsform, Sitz, Registergericht und Nummer sowie alle Personen der Leitung mit Namen auf jedem Geschäftsbrief, auch auf einem, der als Datei versandt wird (§ 35a GmbHG, § 80 AktG, § 37a HGB).',
  },
  field: {
    letterhead: 'Briefbogen',
    company: 'Firma',
    street: 'Straße',
    postalCode: 'Postleitzahl',
    city: 'Ort',
    country: 'Land',
    phone: 'Telefon',
    email: 'E-Mail',
    website: 'Website',
    vatId: 'USt-IdNr.',
    bankDetails: 'Bankverbindung',
    legalForm: 'Rechtsform',
    seat: 'Sitz der Gesellschaft',
    court: 'Registergericht',
    number: 'Registernummer',
    directors: 'Geschäftsführung oder Vorstand',
  },
  hint: {
    bankDetails: 'So, wie sie gedruckt werden soll; „ · “ beginnt eine neue Zeile.',
    directors: 'Ein Name je Zeile, mit mindestens einem ausgeschriebenen Vornamen.',
    country: 'Zwei Buchstaben, etwa DE.',
  },
  problem: {
    required: 'Das wird auf jedem Angebot gebraucht.',
    'too-long': 'Das ist zu lang, um gedruckt zu werden.',
    'too-many': 'Höchstens zehn Namen.',
    'control-characters': 'Das enthält Zeichen, die nicht gedruckt werden können.',
    invalid: 'Das kann nicht verwendet werden.',
  },
};
