// German: the end of the order wizard: order overview, confirmation, what became of the order, refusals.
import type { orderOverview as english } from '../en/order-overview.ts';
import type { MessageShape } from '../message-shape.ts';

export const orderOverview: MessageShape<typeof english> = {
  overview: {
    heading: 'Bestellübersicht',
    lead: 'Prüfen Sie alles, und schließen Sie dann den Kauf ab.',
    change: 'Ändern',
    changeOf: 'Ändern: {{section}}',
    customer: 'Kunde',
    customerNumber: 'Kundennummer',
    system: 'Telefonanlage',
    order: 'Was bestellt wird',
    effective: 'Wirksam ab',
    effectiveToday: '{{date, date}}, sofort',
    effectiveOn: '{{date, date}}',
    licences: 'Lizenzen',
    sla: 'SLA',
    noSla: 'keines',
    slaKept: '{{name}}, unverändert',
    term: 'Was mit Ihrer Laufzeit geschieht',
    scheduled: 'Was vorgemerkt bleibt',
    scheduledNone: 'Für dieses Abonnement ist nichts vorgemerkt.',
    scheduledReduce_one: 'Reduzierung auf {{count, number}} Lizenz ab {{date, date}}',
    scheduledReduce_other: 'Reduzierung auf {{count, number}} Lizenzen ab {{date, date}}',
    scheduledSla: 'Wechsel des SLA zu {{name}} ab {{date, date}}',
    scheduledCancel: 'Kündigung: Die Anlage läuft noch bis {{date, date}}',
    amounts: 'Jetzt berechnet',
    nextMonth: 'Jeden Monat ab dem nächsten Monat',
    licencesLine: 'Lizenzen',
    licencesAddedLine: 'Hinzugefügte Lizenzen',
    slaLine: 'SLA {{name}}',
    discount: 'Der Rabatt von {{discount}} ist in den Stückpreisen enthalten.',
    net: 'Netto',
    tax: 'Steuer {{rate}}',
    total: 'Jetzt berechnet, gesamt',
    totalMonthly: 'Pro Monat, gesamt',
    credit: 'Guthaben, netto',
    creditText_one:
      'Berechnet wird der ganze Monat. {{count, number}} seiner {{days, number}} Tage ist vergangen: Dieser Anteil kommt mit der nächsten Abrechnung als Guthaben zurück. Guthaben wird nicht ausgezahlt.',
    creditText_other:
      'Berechnet wird der ganze Monat. {{count, number}} seiner {{days, number}} Tage sind vergangen: Dieser Anteil kommt mit der nächsten Abrechnung als Guthaben zurück. Guthaben wird nicht ausgezahlt.',
    creditBalance: 'Guthaben des Kunden bisher, netto',
    creditNone: 'Der Monat beginnt heute: Nichts davon ist vergangen, also gibt es kein Guthaben.',
    taxRule: 'Steuer',
    billingAddress: 'Rechnungsadresse',
    paymentMethod: 'Zahlungsart',
    complete: 'Kauf abschließen',
    cannotComplete: 'Beheben Sie zuerst, was oben markiert ist.',
  },
  term: {
    'trial-upgrade':
      'Mit diesem Upgrade endet die Testphase, und eine Mindestlaufzeit über {{months}} beginnt: von {{from, date}} bis {{until, date}}.',
    'catalogue-restarts':
      'Mit diesem Upgrade beginnt die Mindestlaufzeit neu: {{months}}, von {{from, date}} bis {{until, date}}. Bisher lief sie bis {{before, date}}.',
    'catalogue-keeps':
      'Die Mindestlaufzeit ändert sich nicht: Sie läuft wie bisher von {{from, date}} bis {{until, date}}. Mit diesem Upgrade beginnt keine neue.',
    'addition-keeps':
      'Die Mindestlaufzeit ändert sich nicht: Sie läuft wie bisher von {{from, date}} bis {{until, date}}. Mit dem Hinzufügen von Benutzerlizenzen beginnt keine neue Mindestlaufzeit.',
    'addition-keeps-open':
      'Das Abonnement ist unbefristet und bleibt es. Mit dem Hinzufügen von Benutzerlizenzen beginnt keine neue Mindestlaufzeit.',
    'open-ended-keeps':
      'Das Abonnement ist unbefristet und bleibt es. Mit diesem Upgrade beginnt keine neue Mindestlaufzeit.',
  },
  confirm: {
    title: 'Ist das der richtige Kunde?',
    text: '{{change}} für {{system}}: {{licences}} nach der Änderung. Die Bestellung ist verbindlich.',
    confirm: 'Kauf bestätigen',
    kept: 'Die Bestellung wird auf diesem Rechner gespeichert und genau einmal gesendet, auch wenn die Verbindung abbricht.',
    failed: 'Die Bestellung wurde nicht aufgegeben.',
  },
  done: {
    heading: 'Herzlichen Glückwunsch',
    text: {
      upgrade: 'Das Upgrade Ihres pascom-Cloud-Abonnements ist erfolgt.',
      'add-licences': 'Die neuen Benutzerlizenzen wurden Ihrem pascom-Cloud-Abonnement hinzugefügt.',
    },
    confirmationNumber: 'Bestätigungsnummer',
    acceptedAt: 'Vom Portal angenommen am {{moment, moment}}',
    whatFollows: 'Wie es weitergeht',
    usable: '{{licences}} können ab {{date, date}} genutzt werden.',
    charged: '{{amount}} einschließlich Steuer werden jetzt berechnet.',
    chargedTo: '{{amount}} einschließlich Steuer werden jetzt berechnet: {{method}}.',
    credited: '{{amount}} netto kommen mit der nächsten Abrechnung als Guthaben zurück.',
    billed: 'Ab dem nächsten Monat werden jeden Monat {{amount}} einschließlich Steuer im Voraus abgerechnet.',
    subscription: '{{system}} jetzt',
  },
  waiting: {
    queued: {
      heading: 'Die Bestellung wartet',
      text: 'Sie wartet und wird gesendet, sobald die Verbindung steht. Sie ist auf diesem Rechner gespeichert, übersteht einen Neustart und wird genau einmal gesendet.',
    },
    sending: {
      heading: 'Die Bestellung ist unterwegs',
      text: 'Das Portal hat noch nicht geantwortet. Die Bestellung ist auf diesem Rechner gespeichert und wird genau einmal gesendet; ihr Stand steht im Postausgang.',
    },
    toOutbox: 'Postausgang öffnen',
    ordered: 'Bestellt für {{system}}',
    orderId: 'Bestellung auf diesem Rechner',
    unsent: 'Eine Bestellung für diese Telefonanlage wartet noch darauf, gesendet zu werden',
    unsentText: 'Sie ist in den Beträgen hier nicht enthalten. Achten Sie darauf, nicht dasselbe zweimal zu bestellen.',
  },
  revising: {
    title: 'Diese Bestellung ersetzt eine andere',
    text: 'Die Bestellung vom {{moment, moment}} bleibt im Postausgang, bis Sie diese hier abschließen; dann wird sie im selben Schritt zurückgezogen.',
    accepted: 'Die Bestellung, die ersetzt werden sollte, hat das Portal inzwischen angenommen ({{number}})',
    acceptedText:
      'Sie gilt und ist in den Beträgen hier schon enthalten. Schließen Sie diese Bestellung, oder geben Sie sie zusätzlich auf.',
    withdrawn: 'Die Bestellung, die ersetzt werden sollte, wurde bereits zurückgezogen oder ersetzt',
    withdrawnText: 'Sehen Sie vor dem Bestellen in den Postausgang, damit nichts doppelt bestellt wird.',
    alone: 'Zusätzlich bestellen',
    choose: 'Zu dieser Änderung gibt es schon einen Entwurf',
    chooseText:
      'Er gilt für {{system}} und wurde unabhängig von der Bestellung begonnen, die Sie ändern möchten. Zu einer Änderung wird nur ein Entwurf aufgehoben: Wenn Sie die Bestellung ändern, entfällt der andere mit Ihrer ersten Eingabe.',
    resume: 'Entwurf fortsetzen',
    revise: 'Bestellung ändern',
  },
  withdrawn: {
    heading: 'Die Bestellung wurde zurückgezogen',
    text: 'Es wurde nichts bestellt. Ihre Eingaben sind noch da.',
    orderAgain: 'Zurück zur Bestellübersicht',
  },
  attention: {
    heading: 'Die Beträge haben sich geändert',
    text: 'Es wurde nichts bestellt. Das Portal hat andere Beträge als die, die Sie gesehen haben. Sehen Sie sich die neuen an, und entscheiden Sie dann.',
    takeOver: 'Neue Beträge übernehmen',
    notPossible: 'Mit den Daten, die das Portal jetzt hat, ist diese Änderung nicht mehr möglich.',
  },
  rejected: {
    heading: 'Das Portal hat die Bestellung abgelehnt',
    text: 'Es wurde nichts bestellt und nichts berechnet. Der Grund:',
    revise: 'Bestellung ändern',
    fallback: 'Das Portal nannte nur die Kennung „{{code}}“.',
  },
  gone: {
    failed: 'Die Bestellung kann nicht angezeigt werden',
    account: 'Diesen Kunden gibt es nicht mehr',
    accountText: 'Er wurde am Portal entfernt. Es wurde nichts bestellt.',
    subscription: 'Dieses Abonnement gibt es nicht mehr',
    subscriptionText: 'Es wurde am Portal bei {{company}} entfernt. Es wurde nichts bestellt.',
    toAccounts: 'Zurück zu den Kunden',
    toAccount: 'Zurück zum Kunden',
  },
  unavailable: {
    heading: 'Diese Änderung ist jetzt nicht möglich',
    role: 'Sie haben nur Leserechte: Bestellen dürfen Vertrieb und Administratoren. Wenden Sie sich an jemanden von ihnen.',
    ended: 'Das Abonnement ist beendet. Ein beendetes Abonnement kann nicht mehr geändert werden.',
    'trial-needs-upgrade-first':
      'Das Abonnement ist noch in der Testphase. Führen Sie zuerst das Upgrade durch; es fragt nach der Anzahl der Lizenzen.',
    'grace-over': 'Die Testphase ist abgelaufen, und die Frist für ein nachträgliches Upgrade ist vorbei.',
    'cancellation-scheduled':
      'Eine Kündigung ist vorgemerkt, und mit diesem Upgrade würde eine neue Mindestlaufzeit beginnen. Lassen Sie zuerst die Kündigung widerrufen.',
    'at-maximum': 'Das Abonnement hat bereits die höchste bestellbare Anzahl an Lizenzen, {{maximum, number}}.',
  },
  problem: {
    quantity:
      'Die Anzahl der Lizenzen ist nicht mehr möglich. Geben Sie eine ganze Zahl von {{lowest, number}} bis {{highest, number}} ein.',
    quantityUnknown: 'Die Anzahl der Lizenzen ist nicht mehr möglich. Wählen Sie eine andere.',
    required: 'Wählen Sie ein SLA.',
    'unknown-sla': 'Das gewählte SLA wird nicht mehr angeboten. Wählen Sie ein anderes.',
    'cheaper-sla': 'Niedriger als das heutige SLA: mit einem Upgrade nicht möglich.',
    'no-change': 'Es würde sich nichts ändern. Wählen Sie mehr Lizenzen oder ein höheres SLA.',
    term: 'Die gewählte Mindestlaufzeit wird nicht mehr angeboten. Wählen Sie eine andere.',
    'quote-unknown':
      'Das Angebot gibt es nicht mehr, oder diese Position steht nicht darin. Sehen Sie sich das Angebot noch einmal an.',
    'quote-not-accepted':
      'Das Angebot gilt nicht mehr als angenommen: Es wurde überarbeitet, oder eine andere Alternative wurde angenommen. Sehen Sie sich das Angebot noch einmal an.',
    'quote-other-change':
      'Das Angebot enthält eine andere Änderung als diese. Bestellen Sie noch einmal aus dem Angebot.',
    'quote-line-ordered': 'Diese Position des Angebots wurde schon bestellt. Es wird nichts doppelt bestellt.',
    'quote-line-waits': 'Eine Bestellung dieser Position wartet bereits im Postausgang. Sehen Sie zuerst dort nach.',
    other: 'Diese Änderung ist nicht möglich ({{code}}).',
  },
  changed: {
    title: 'Die Angaben hier wurden aktualisiert',
    text: 'Das Portal hat neuere Daten zu diesem Kunden, oder ein neuer Tag hat begonnen. Alle Beträge wurden neu berechnet: Prüfen Sie sie, bevor Sie weitergehen.',
    sameFigures: 'Das Portal hat neuere Daten zu diesem Kunden. Die Beträge, die Sie gesehen haben, gelten weiterhin.',
    dismiss: 'Verstanden',
    addressGone: 'Die gewählte Rechnungsadresse kann nicht mehr verwendet werden. Wählen Sie eine andere.',
    paymentGone: 'Die gewählte Zahlungsart kann nicht mehr verwendet werden. Wählen Sie eine andere.',
    termGone: 'Wählen Sie die Länge der Mindestlaufzeit.',
  },
};
