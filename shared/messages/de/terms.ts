// German: the words of the glossary that several screens use: states, services, payment, deadlines.
import type { terms as english } from '../en/terms.ts';
import type { MessageShape } from '../message-shape.ts';

export const terms: MessageShape<typeof english> = {
  state: {
    trial: 'Testphase',
    'trial-expired': 'Testphase abgelaufen',
    active: 'Aktiv',
    'cancellation-scheduled': 'Kündigung vorgemerkt',
    ended: 'Beendet',
  },
  stateShort: {
    trial: 'Testphase',
    'trial-expired': 'Abgelaufen',
    active: 'Aktiv',
    'cancellation-scheduled': 'Kündigung',
    ended: 'Beendet',
  },
  service: { trunkLines: 'Leitungskanäle', endpointDevices: 'Endgeräte', phoneNumbers: 'Rufnummern' },
  serviceExplained: {
    trunkLines: 'Leitungskanäle sind die nutzbaren Kanäle für ein- und ausgehende Gespräche.',
    endpointDevices: 'Endgeräte sind die Hardware-Geräte, die eingerichtet werden können.',
    phoneNumbers: 'Die im Abonnement enthaltenen Rufnummern.',
  },
  role: { administrator: 'Administrator', sales: 'Vertrieb', viewer: 'Nur Lesen' },
  quoteState: {
    draft: 'Entwurf',
    sent: 'Versendet',
    accepted: 'Angenommen',
    declined: 'Abgelehnt',
    expired: 'Abgelaufen',
    ordered: 'Bestellt',
    superseded: 'Ersetzt',
  },
  change: { upgrade: 'Upgrade', 'add-licences': 'Lizenzen hinzufügen' },
  payment: {
    'sepa-direct-debit': 'SEPA-Lastschrift',
    'credit-card': 'Kreditkarte',
    invoice: 'Rechnung',
  },
  taxRule: {
    'domestic-standard': 'Inländischer Regelsatz',
    'domestic-reverse-charge': 'Inländische Umkehr der Steuerschuld',
    'eu-reverse-charge': 'EU, Umkehr der Steuerschuld',
    'eu-standard': 'EU, Regelsatz des Verkäufers',
    'third-country': 'Drittland',
  },
  deadline: {
    'trial-ends': 'Testphase endet',
    'grace-ends': 'Letzter Tag für ein Upgrade',
    'term-ends': 'Laufzeit endet',
    cancellation: 'Läuft noch bis',
  },
  licences_one: '{{count, number}} Lizenz',
  licences_other: '{{count, number}} Lizenzen',
  months_one: '{{count, number}} Monat',
  months_other: '{{count, number}} Monate',
  daysLeft_zero: 'letzter Tag ist heute, {{date, date}}',
  daysLeft_one: 'noch {{count, number}} Tag, bis {{date, date}}',
  daysLeft_other: 'noch {{count, number}} Tage, bis {{date, date}}',
  daysAgo_one: 'vor {{count, number}} Tag, am {{date, date}}',
  daysAgo_other: 'vor {{count, number}} Tagen, am {{date, date}}',
  moment: '{{moment, moment}}',
};
