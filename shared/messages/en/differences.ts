// English: what was seen and what it is now, line by line (D18).
export const differences = {
  field: 'Figure',
  shown: 'You saw',
  now: 'It is now',
  otherField: 'Other: {{field}}',
  fields: {
    quantityBefore: 'Licences today',
    monthlyBefore: 'Per month today, net',
    chargeNet: 'Charge now, net',
    chargeTax: 'Charge now, tax',
    chargeRate: 'Charge now, tax rate',
    chargeGross: 'Charge now, total',
    credit: 'Credit, net',
    monthNet: 'Per month, net',
    monthTax: 'Per month, tax',
    monthRate: 'Per month, tax rate',
    monthGross: 'Per month, total',
    termLastDay: 'Last day of the minimum term',
    subscriptionVersion: 'Version of the subscription',
    catalogueVersion: 'Price list',
  },
  nothing: 'none',
} as const;
