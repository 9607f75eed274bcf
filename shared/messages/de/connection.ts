// German: signing in, the connection status, sync details, and files that the app must not touch.
import type { connection as english } from '../en/connection.ts';
import type { MessageShape } from '../message-shape.ts';

export const connection: MessageShape<typeof english> = {
  signIn: {
    title: 'Anmelden',
    text: 'Melden Sie sich an Ihrem Portal an, um Ihre Kunden zu sehen. Danach arbeitet Licence Desk auch ohne Verbindung.',
    address: 'Adresse des Portals',
    addressHint: 'Zum Beispiel portal.example.com',
    email: 'E-Mail',
    password: 'Passwort',
    code: 'Code',
    codeHint: 'Der Code, den Ihre Authentifizierungs-App jetzt anzeigt.',
    submit: 'Anmelden',
    submitting: 'Sie werden angemeldet …',
    trySample: 'Mit Beispieldaten ausprobieren',
    startingSample: 'Beispieldaten werden vorbereitet …',
    or: 'oder',
    trySampleHint:
      'Öffnet erfundene Kunden in einem eingebauten Portal. Ohne Anmeldung, und nichts wird wirklich bestellt.',
    because: {
      signedOut: 'Sie sind abgemeldet.',
      sessionEnded:
        'Ihre Sitzung am Portal ist beendet. Melden Sie sich erneut an: Was hier gespeichert ist, bleibt erhalten.',
      secretNotKept:
        'Dieses System bietet keinen sicheren Ort für Ihre Anmeldung, deshalb wurde sie nicht aufbewahrt. Melden Sie sich erneut an: Was hier gespeichert ist, bleibt erhalten.',
    },
    problems: {
      addressRequired: 'Geben Sie die Adresse Ihres Portals ein.',
      addressInvalid: 'Das ist keine Adresse eines Portals. Sie sieht aus wie portal.example.com.',
      addressNotSecure:
        'Die Adresse muss mit https:// beginnen. Nur ein Portal auf diesem Rechner darf ohne auskommen.',
      emailRequired: 'Geben Sie Ihre E-Mail-Adresse ein.',
      emailInvalid: 'Das ist keine E-Mail-Adresse. Sie sieht aus wie name@firma.example.',
      passwordRequired: 'Geben Sie Ihr Passwort ein.',
      codeRequired: 'Geben Sie den Code aus Ihrer Authentifizierungs-App ein.',
      codeInvalid: 'Ein Code hat sechs bis acht Ziffern.',
    },
  },
  storage: {
    title: 'Ihre Daten konnten nicht geöffnet werden',
    damaged: '{{file}} ist beschädigt. Um den Inhalt zu schützen, hat Licence Desk nichts daran geändert.',
    newerVersion:
      '{{file}} stammt von einer neueren Version von Licence Desk. Um den Inhalt zu schützen, hat diese Version nichts daran geändert.',
    notWritable: 'Licence Desk darf nicht in {{file}} schreiben. Es wurde nichts geändert.',
    inUse: '{{file}} wird von einem anderen Licence Desk benutzt. Es wurde nichts geändert.',
    whatToDo: {
      damaged:
        'Schließen Sie die App, stellen Sie den Ordner aus einer Sicherung wieder her, oder verschieben Sie die Datei, und starten Sie neu.',
      newerVersion: 'Installieren Sie die neueste Version, und starten Sie neu.',
      notWritable: 'Geben Sie Ihrem Benutzer Schreibrechte für den Ordner, und starten Sie neu.',
      inUse: 'Schließen Sie das andere Fenster, und starten Sie neu.',
    },
    ownWork: 'Diese Datei enthält Ihre eigene Arbeit: wartende Bestellungen und Ihre Einstellungen.',
    cache: 'Diese Datei ist eine Kopie dessen, was das Portal hat. Am Portal ist nichts verloren.',
    folder: 'Ordner',
  },
  status: {
    label: 'Verbindung und Abgleich',
    connected: 'Verbunden',
    connectedAt: 'Verbunden · {{time, time}}',
    connecting: 'Wird verbunden …',
    offline: 'Offline',
    offlineSince: 'Offline · Stand {{moment, moment}}',
    firstSync: 'Erster Abgleich',
    waiting_one: '{{count, number}} Bestellung wartet',
    waiting_other: '{{count, number}} Bestellungen warten',
    waitingEdits_one: '{{count, number}} Änderung wartet',
    waitingEdits_other: '{{count, number}} Änderungen warten',
    waitingQuotes_one: '{{count, number}} Angebot wartet',
    waitingQuotes_other: '{{count, number}} Angebote warten',
    attention_one: '{{count, number}} Eintrag braucht Sie',
    attention_other: '{{count, number}} Einträge brauchen Sie',
  },
  details: {
    title: 'Verbindung und Abgleich',
    toOutbox: 'Postausgang öffnen',
    portal: 'Portal',
    signedInAs: 'Angemeldet als',
    connection: 'Verbindung',
    lastSync: 'Letzter Abgleich',
    never: 'Noch nicht',
    waitingOrders: 'Wartende Bestellungen',
    waitingEdits: 'Wartende Änderungen',
    waitingQuotes: 'Wartende Angebote',
    needAttention: 'Brauchen Aufmerksamkeit',
    parked: 'Zurückgestellt',
    parkedExplained_one: '{{count, number}} Eintrag einer Art, die diese Version nicht kennt. Ein Update zeigt ihn.',
    parkedExplained_other: '{{count, number}} Einträge einer Art, die diese Version nicht kennt. Ein Update zeigt sie.',
    syncNow: 'Jetzt abgleichen',
    synced: 'Auf dem neuesten Stand.',
    offlineWork:
      'Sie können weiterarbeiten: Bestellungen werden hier aufbewahrt und gesendet, sobald die Verbindung wieder da ist.',
    secretNotKept:
      'Dieses System bietet keinen sicheren Ort für Ihre Anmeldung: Nach einem Neustart melden Sie sich wieder an.',
    reason: {
      'no-network': 'Dieser Rechner hat keine Verbindung.',
      'unknown-address': 'Die Adresse des Portals existiert nicht.',
      refused: 'Unter seiner Adresse antwortet kein Portal.',
      certificate: 'Das Zertifikat des Portals ist nicht vertrauenswürdig. Es wird nichts gesendet.',
      'not-a-portal': 'Es antwortet etwas anderes als das Portal, etwa die Anmeldeseite eines Gastnetzes.',
      'timed-out': 'Das Portal antwortet nicht rechtzeitig.',
      'portal-failing': 'Das Portal ist da, kann aber gerade nicht antworten.',
    },
  },
  firstSync: {
    title: 'Ihre Kunden werden geholt',
    counting: 'bisher {{stored, number}} Einträge',
    progress: '{{stored, number}} von {{total, number}} Einträgen',
    rate: '{{rate, number}} pro Sekunde',
    secondsLeft_one: 'noch etwa {{count, number}} Sekunde',
    secondsLeft_other: 'noch etwa {{count, number}} Sekunden',
    minutesLeft_one: 'noch etwa {{count, number}} Minute',
    minutesLeft_other: 'noch etwa {{count, number}} Minuten',
    finishing: 'alles wird durchsuchbar gemacht',
    meanwhile: 'Was schon da ist, können Sie bereits nutzen.',
  },
};
