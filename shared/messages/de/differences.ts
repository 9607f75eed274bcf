// German: what was seen and what it is now, line by line (D18).
import type { differences as english } from '../en/differences.ts';
import type { MessageShape } from '../message-shape.ts';

export const differences: MessageShape<typeof english> = {
  field: 'Angabe',
  shown: 'Sie haben gesehen',
  now: 'Jetzt',
  difference: 'Unterschied',
  subscriptionChanged: 'Jemand anderes hat dieses Abonnement inzwischen geändert.',
  otherField: 'Sonstiges: {{field}}',
  fields: {
    unitPrice: 'Stückpreis',
    termEffect: 'Mindestlaufzeit',
    slaBefore: 'SLA heute',
    termBefore: 'Letzter Tag der heutigen Mindestlaufzeit',
    quantityBefore: 'Lizenzen heute',
    monthlyBefore: 'Pro Monat heute, netto',
    chargeNet: 'Jetzt berechnet, netto',
    chargeTax: 'Jetzt berechnet, Steuer',
    chargeRate: 'Jetzt berechnet, Steuersatz',
    chargeGross: 'Jetzt berechnet, gesamt',
    credit: 'Guthaben, netto',
    monthNet: 'Pro Monat, netto',
    monthTax: 'Pro Monat, Steuer',
    monthRate: 'Pro Monat, Steuersatz',
    monthGross: 'Pro Monat, gesamt',
    termLastDay: 'Letzter Tag der Mindestlaufzeit',
    catalogueVersion: 'Preisliste',
  },
  nothing: 'keine Angabe',
};
