// German: the list of drafts.
import type { drafts as english } from '../en/drafts.ts';
import type { MessageShape } from '../message-shape.ts';

export const drafts: MessageShape<typeof english> = {
  title: 'Entwürfe',
  lead: 'Begonnene Bestellungen, die noch nicht abgeschickt sind. Sie liegen auf diesem Rechner.',
  count_one: '{{count, number}} Entwurf',
  count_other: '{{count, number}} Entwürfe',
  column: {
    customer: 'Kunde',
    change: 'Änderung',
    licences: 'Lizenzen',
    step: 'Erreichter Schritt',
    changed: 'Zuletzt geändert',
    actions: 'Aktionen',
  },
  resume: 'Fortsetzen',
  resumeOf: 'Fortsetzen: {{change}}, {{company}}',
  discard: 'Verwerfen …',
  discardOf: 'Verwerfen: {{change}}, {{company}}',
  presence: {
    'not-synced': 'Noch nicht geladen',
    'subscription-gone': 'Abonnement entfallen',
    'account-gone': 'Kunde entfallen',
  },
  notResumable: {
    'not-synced':
      'Dieser Kunde ist noch nicht auf diesem Rechner. Der Entwurf lässt sich fortsetzen, sobald Ihre Kunden geladen sind.',
    'subscription-gone':
      'Dieses Abonnement gibt es am Portal nicht mehr, deshalb lässt sich nichts mehr dafür bestellen. Der Entwurf kann nur verworfen werden.',
    'account-gone':
      'Dieser Kunde gehört nicht mehr zu Ihren Kunden, deshalb lässt sich nichts mehr für ihn bestellen. Der Entwurf kann nur verworfen werden.',
  },
  empty: {
    title: 'Keine Entwürfe',
    text: 'Jede begonnene Bestellung bleibt hier mit jeder Änderung erhalten, bis sie abgeschickt oder verworfen wird. Beginnen Sie eine bei einem Kunden.',
    toAccounts: 'Zu den Kunden',
  },
  failed: 'Die Entwürfe konnten nicht gelesen werden',
  unreadable_one: '{{count, number}} Entwurf ist nicht lesbar',
  unreadable_other: '{{count, number}} Entwürfe sind nicht lesbar',
  unreadableText:
    'Was gespeichert ist, stimmt nicht mehr mit dem überein, was gesichert wurde, und wird deshalb nicht gezeigt. Nichts wurde gelöscht oder bestellt. Beginnen Sie die Bestellung beim Kunden neu.',
  ask: {
    title: 'Diesen Entwurf verwerfen?',
    what: '{{change}} für {{system}}.',
    text: 'Die Eingaben werden von diesem Rechner gelöscht und lassen sich nicht wiederherstellen. Bestellt wurde nichts.',
    keep: 'Entwurf behalten',
    discard: 'Entwurf verwerfen',
  },
};
