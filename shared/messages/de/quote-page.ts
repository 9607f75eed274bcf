// German: the page of one quote, what is done with it, and ordering from it.
import type { quotePage as english } from '../en/quote-page.ts';
import type { MessageShape } from '../message-shape.ts';

export const quotePage: MessageShape<typeof english> = {
  gone: 'Dieses Angebot gibt es nicht mehr',
  failed: 'Das Angebot konnte nicht gelesen werden',
  toQuotes: 'Zu den Angeboten',
  cancel: 'Abbrechen',
  provisional: 'Vorläufige Nummer',
  editing: 'In Bearbeitung',
  customer: 'Kunde',
  customerNumber: 'Kundennummer',
  unknownCustomer: 'Nicht auf diesem Rechner',
  revision: 'Revision',
  amount: 'Pro Monat, netto',
  validUntil: 'Gültig bis',
  owner: 'Erstellt von',
  prices: 'Preise',
  pricedOn: 'Beträge vom {{date, date}}',
  neverPrinted: 'Wird nie gedruckt',
  action: {
    edit: 'Bearbeiten',
    send: 'Versenden',
    accept: 'Annahme eintragen',
    decline: 'Ablehnung eintragen',
    revise: 'Revision erstellen',
    duplicate: 'Duplizieren',
    discard: 'Verwerfen',
    order: 'Bestellen',
    orderNew: 'Zu den neuen Beträgen bestellen',
  },
  blocked: {
    role: 'Sie haben nur Leserechte: Angebote sind Sache von Vertrieb und Administratoren.',
    conflict: 'Es gibt zwei Fassungen dieses Angebots. Entscheiden Sie sich zuerst für eine.',
    problems: 'Etwas muss noch berichtigt werden. Öffnen Sie die Bearbeitung.',
    locked: 'Es wurde versendet oder beantwortet und ist gesperrt. Erstellen Sie stattdessen eine Revision.',
    noCustomer: 'Der Kunde ist nicht auf diesem Rechner.',
    allOrdered: 'Jede Position ist bestellt oder wartet im Postausgang.',
    orderWaits: 'Eine Bestellung aus diesem Angebot wartet im Postausgang. Ziehen Sie sie dort zuerst zurück.',
  },
  sync: { waiting: 'Noch nicht am Portal' },
  conflict: {
    title: 'Dieses Angebot wurde auf zwei Rechnern geändert',
    text: 'Es wurde nichts überschrieben. Sehen Sie sich beide Fassungen an, und entscheiden Sie, welche bleibt.',
    mine: 'Hier: Revision {{revision, number}}, {{state}}, geändert von {{name}} am {{moment, moment}}',
    theirs: 'Am Portal: Revision {{revision, number}}, {{state}}, geändert von {{name}} am {{moment, moment}}',
    same: 'Beide bieten dasselbe an; sie unterscheiden sich darin, was aus dem Angebot wurde.',
    here: 'Hier',
    atPortal: 'Am Portal',
    keepMine: 'Meine behalten',
    takePortal: 'Die des Portals nehmen',
  },
  refused: {
    title: 'Das Portal hat dieses Angebot abgelehnt',
    text: 'Es ist hier unverändert gespeichert. Ändern Sie es, senden Sie es noch einmal, oder nehmen Sie den Stand des Portals.',
    reasons: 'Die Gründe des Portals',
    at: '{{place}}: {{text}}',
    field: {
      removed:
        'Hier fehlt eine Revision, die das Portal hat. Nehmen Sie den Stand des Portals, und überarbeiten Sie diesen.',
      ordered:
        'Inzwischen wurden Positionen daraus bestellt, deshalb ist keine weitere Revision möglich. Geben Sie diese Fassung auf, und erstellen Sie ein neues Angebot.',
      locked:
        'Eine versendete Revision würde geändert, und eine versendete Revision bleibt, wie sie ist. Geben Sie diese Fassung auf, und überarbeiten Sie die des Portals.',
      'draft-not-last':
        'Eine ältere Revision wurde nie versendet, und nur die neueste darf ein Entwurf sein. Geben Sie diese Fassung auf, und überarbeiten Sie die des Portals.',
      'other-staff':
        'Es wurde von jemand anderem erfasst, als jetzt angemeldet ist. Diese Person muss sich anmelden und es noch einmal senden.',
      'not-as-of-sending':
        'Die Beträge sind nicht von dem Tag, an dem es versendet wurde. Geben Sie diese Fassung auf, und senden Sie es zu den heutigen Beträgen.',
      'figures-wrong':
        'Das Portal kommt auf andere Beträge. Gleichen Sie ab, geben Sie diese Fassung auf, und bieten Sie zu den heutigen Beträgen an.',
      'before-sent':
        'Die Antwort ist älter als das Angebot. Geben Sie diese Fassung auf, und erfassen Sie die Antwort mit ihrem Tag.',
      'after-valid-until':
        'Die Antwort kam nach dem letzten Tag des Angebots. Geben Sie diese Fassung auf, und überarbeiten Sie das Angebot.',
      'not-sent':
        'Es wurde angenommen, bevor es versendet war. Geben Sie diese Fassung auf, senden Sie es, und erfassen Sie die Antwort noch einmal.',
      'duplicate-id':
        'Zwei Teile davon lassen sich nicht unterscheiden. Entfernen Sie einen davon, und fügen Sie ihn neu hinzu.',
      clock:
        'Die Uhr dieses Rechners geht der des Portals voraus, sodass es an einem künftigen Tag versendet wurde. Stellen Sie die Uhr, und senden Sie es noch einmal.',
      account: 'Das Portal kennt diesen Kunden nicht mehr. Geben Sie diese Fassung auf.',
      printed:
        'Es nennt eine Nummer, die nie darauf gedruckt wurde. Geben Sie diese Fassung auf, und senden Sie es noch einmal.',
      alternative:
        'Die Antwort sagt nicht, welche Alternative angenommen wurde. Geben Sie diese Fassung auf, und erfassen Sie die Antwort noch einmal.',
    },
    code: {
      forbidden: 'Ihre Rolle am Portal erlaubt das nicht. Wenden Sie sich an einen Administrator Ihres Unternehmens.',
      'not-found':
        'Das Portal hat dieses Angebot nicht mehr. Geben Sie diese Fassung auf, oder duplizieren Sie es vorher.',
      'too-large': 'Es ist größer, als das Portal annimmt. Kürzen Sie die Notizen, oder entfernen Sie Positionen.',
      other: 'Das Portal nannte nur die Kennung „{{code}}“.',
    },
    keepMine: 'Noch einmal senden',
    takePortal: 'Diese Fassung aufgeben',
  },
  recheck: {
    quoted: 'Angeboten',
    unchanged: 'Geprüft am {{date, date}}: Alle Beträge dieses Angebots gelten weiterhin.',
    changed_one: '{{count, number}} Position gilt nicht mehr so, wie sie angeboten wurde (geprüft am {{date, date}})',
    changed_other:
      '{{count, number}} Positionen gelten nicht mehr so, wie sie angeboten wurden (geprüft am {{date, date}})',
    textAccepted:
      'Nichts wird zu Beträgen bestellt, die Sie nicht gesehen haben. Sehen Sie sich unten die neuen an; bestellen Sie dann dazu, oder erstellen Sie eine Revision.',
    textSent: 'Der Kunde sieht noch die alten Beträge. Erstellen Sie eine Revision, wenn die neuen gelten sollen.',
    finding: {
      unchanged: 'Unverändert',
      'price-changed': 'Preis geändert',
      'quantity-moved': 'Menge geändert',
      'term-moved': 'Laufzeit geändert',
      'not-possible-any-more': 'Nicht mehr möglich',
    },
    reason: {
      'subscription-gone': 'Das Abonnement gibt es nicht mehr.',
      'address-gone': 'Die Rechnungsadresse des Angebots gibt es nicht mehr.',
      'no-catalogue': 'Die Preisliste ist nicht auf diesem Rechner.',
      'at-maximum': 'Das Abonnement hat bereits die höchste bestellbare Anzahl an Lizenzen.',
    },
    term: { starts: 'beginnt', restarts: 'beginnt neu', unchanged: 'unverändert' },
  },
  totals: {
    monthly: 'Jeden Monat',
    charge: 'Bei Bestellung',
    gross: 'Gesamt mit Steuer',
  },
  line: {
    ordered: 'Bestellt, {{number}}',
    orderWaits: 'Bestellung wartet im Postausgang',
  },
  answer: {
    sent: 'Versendet',
    by: '{{moment}} von {{name}}',
    printed: 'Auf dem Dokument',
    printedNumber: '{{number}}, Revision {{revision, number}}',
    otherNumber: 'Inzwischen hat das Portal die Nummer {{number}} vergeben.',
    recorded: 'Eingetragen {{moment}} von {{name}}',
    note: 'Bemerkung',
  },
  revisions: {
    heading: 'Revisionen',
    name: 'Revision {{number, number}}',
    show: 'Anzeigen',
    showOf: 'Anzeigen: Revision {{number, number}}',
    older: 'Das ist Revision {{number, number}} ({{state}}), nicht die neueste.',
    toNewest: 'Neueste anzeigen',
    compare: 'Zwei Revisionen vergleichen',
    from: 'Vergleiche',
    to: 'mit',
    same: 'Diese beiden sagen dasselbe.',
  },
  difference: {
    what: 'Was',
    offered: 'angeboten',
    fields: {
      validUntil: 'Gültig bis',
      isBinding: 'Verbindlichkeit',
      language: 'Sprache des Dokuments',
      discountBasisPoints: 'Rabatt',
      catalogue: 'Preisliste',
      billingAddress: 'Rechnungsadresse',
      reference: 'Zeichen des Kunden',
      customerNotes: 'Bemerkungen für den Kunden',
      internalNotes: 'Interne Bemerkungen',
      alternative: 'Alternative',
      title: 'Titel',
      monthlyNet: 'Pro Monat, netto',
      chargeNet: 'Bei Bestellung, netto',
      credit: 'Guthaben, netto',
      line: 'Position',
      kind: 'Änderung',
      quantityBefore: 'Lizenzen zuvor',
      quantity: 'Lizenzen',
      slaId: 'SLA',
      termMonths: 'Mindestlaufzeit',
      unitPrice: 'Stückpreis',
      lineMonthlyNet: 'Pro Monat, netto',
    },
  },
  send: {
    title: 'Angebot {{number}} versenden?',
    locked:
      'Danach ist es gesperrt: Weder Positionen noch Preise noch Konditionen lassen sich ändern. Eine Änderung ergibt eine neue Revision.',
    prints: 'Auf dem Dokument steht die Nummer {{number}}, Revision {{revision, number}}.',
    printsProvisional:
      'Das Portal hat noch keine Nummer vergeben. Mit Verbindung geschieht das zuerst; ohne steht auf dem Dokument für immer {{number}}, Revision {{revision, number}}, und das Angebot merkt sich beide Nummern.',
    byHand:
      'Licence Desk verschickt nichts von selbst: Speichern oder drucken Sie das Dokument, oder beginnen Sie eine E-Mail damit.',
    confirm: 'Als versendet kennzeichnen',
    confirmNew: 'Mit neuen Beträgen versenden',
    notSent: 'Das Angebot wurde nicht versendet',
    moved:
      'Beträge haben sich geändert, seit Sie sie gesehen haben. Sie sind im Entwurf gespeichert; sehen Sie sie an, und entscheiden Sie dann.',
  },
  record: {
    title: { accepted: 'Der Kunde hat Angebot {{number}} angenommen', declined: 'Angebot {{number}} ist abgelehnt' },
    text: {
      accepted: 'Damit wird noch nichts bestellt. Das Bestellen ist ein eigener Schritt.',
      declined: 'Ein abgelehntes Angebot bleibt in der Liste. Sie können später eine Revision erstellen.',
    },
    on: 'Tag der Antwort',
    which: 'Welche Alternative?',
    note: 'Bemerkung',
    noteHint: 'Zum Beispiel, wer es wie gesagt hat. Wird nie gedruckt.',
    noteProblem: 'Die Bemerkung ist zu lang oder enthält Zeichen, die man nicht sehen kann.',
    confirm: { accepted: 'Annahme eintragen', declined: 'Ablehnung eintragen' },
    notReady: 'Beheben Sie, was markiert ist, und wählen Sie eine Alternative.',
    notRecorded: 'Die Antwort wurde nicht eingetragen',
    problem: {
      'before-sent': 'Das Angebot wurde am {{date, date}} versendet. Die Antwort kann nicht älter sein.',
      'after-valid-until':
        'Das Angebot galt bis {{date, date}}. Eine spätere Antwort nimmt es nicht mehr an: Erstellen Sie eine Revision.',
      'in-future': 'Dieser Tag kommt erst noch.',
    },
  },
  discard: {
    title: {
      whole: 'Angebot {{number}} verwerfen?',
      revision: 'Revision {{revision, number}} von {{number}} verwerfen?',
    },
    text: {
      whole: 'Das Portal hatte dieses Angebot nie. Es wird von diesem Rechner entfernt.',
      revision: 'Der Entwurf wird entfernt, und die Revision davor gilt wieder.',
    },
    keep: 'Behalten',
    confirm: 'Verwerfen',
  },
  order: {
    title: 'Aus Angebot {{number}} bestellen',
    lead: 'Jede Position wird eine eigene Bestellung, zu den Beträgen von heute. Prüfen Sie sie, und schließen Sie dann den Kauf ab.',
    outcome: 'Was aus den Bestellungen von {{number}} wurde',
    outcomeLead: 'Wartende Bestellungen werden von selbst gesendet, jede genau einmal.',
    back: 'Zurück zum Angebot',
    complete_one: 'Kauf abschließen',
    complete_other: 'Kauf von {{count, number}} Positionen abschließen',
    noMethod: 'Wählen Sie eine Zahlungsart. Eine neue fügen Sie beim Kunden hinzu.',
    nothing: 'Keine der Positionen kann heute bestellt werden.',
    newFigures: 'Die Beträge haben sich seit dem Angebot geändert. Sie bestellen zu den neuen.',
    notPossible: 'Diese Position kann nicht mehr bestellt werden. Sie wird ausgelassen.',
    skipped_one: '{{count, number}} Position kann nicht bestellt werden und wird ausgelassen.',
    skipped_other: '{{count, number}} Positionen können nicht bestellt werden und werden ausgelassen.',
    line: '{{change}} für {{system}}: {{licences}} nach der Änderung',
    kept_one: 'Die Bestellung ist verbindlich. Sie wird auf diesem Rechner gespeichert und genau einmal gesendet.',
    kept_other:
      'Die Bestellungen sind verbindlich. Jede wird auf diesem Rechner gespeichert und genau einmal gesendet.',
    state: {
      accepted: 'Vom Portal angenommen, {{number}}',
      queued: 'Wartet: Sie wird gesendet, sobald das Portal erreichbar ist',
      sending: 'Unterwegs zum Portal',
      rejected: 'Vom Portal abgelehnt; es wurde nichts bestellt',
      'needs-attention':
        'Die Beträge haben sich am Portal geändert; es wurde nichts bestellt. Entscheiden Sie im Postausgang',
      withdrawn: 'Zurückgezogen; es wurde nichts bestellt',
      failed: 'Die Bestellung wurde nicht aufgegeben',
    },
  },
};
