// English: the words of the glossary that several screens use: states, services, payment, deadlines.
export const terms = {
  state: {
    trial: 'Trial',
    'trial-expired': 'Trial expired',
    active: 'Active',
    'cancellation-scheduled': 'Cancellation scheduled',
    ended: 'Ended',
  },
  /** In lists, beside their date. */
  stateShort: {
    trial: 'Trial',
    'trial-expired': 'Trial expired',
    active: 'Active',
    'cancellation-scheduled': 'Cancellation',
    ended: 'Ended',
  },
  service: { trunkLines: 'Trunk lines', endpointDevices: 'Endpoint devices', phoneNumbers: 'Phone numbers' },
  /** D6 */
  serviceExplained: {
    trunkLines: 'Trunk lines are the usable line channels for incoming and outgoing calls.',
    endpointDevices: 'Endpoint devices are the hardware devices that can be set up.',
    phoneNumbers: 'The phone numbers included in the subscription.',
  },
  role: { administrator: 'Administrator', sales: 'Sales', viewer: 'Viewer' },
  quoteState: {
    draft: 'Draft',
    sent: 'Sent',
    accepted: 'Accepted',
    declined: 'Declined',
    expired: 'Expired',
    ordered: 'Ordered',
    superseded: 'Superseded',
  },
  change: { upgrade: 'Upgrade', 'add-licences': 'Add licences' },
  payment: {
    'sepa-direct-debit': 'SEPA direct debit',
    'credit-card': 'Credit card',
    invoice: 'Invoice',
  },
  taxRule: {
    'domestic-standard': 'Domestic standard rate',
    'domestic-reverse-charge': 'Domestic reverse charge',
    'eu-reverse-charge': 'EU reverse charge',
    'eu-standard': 'EU, seller’s domestic rate',
    'third-country': 'Third country',
  },
  deadline: {
    'trial-ends': 'Trial ends',
    'grace-ends': 'Last day to upgrade',
    'term-ends': 'Term ends',
    cancellation: 'Works through',
  },
  licences_one: '{{count, number}} licence',
  licences_other: '{{count, number}} licences',
  months_one: '{{count, number}} month',
  months_other: '{{count, number}} months',
  /** Relative only with the date beside it (design: Words). */
  daysLeft_zero: 'last day today, {{date, date}}',
  daysLeft_one: '{{count, number}} day left, until {{date, date}}',
  daysLeft_other: '{{count, number}} days left, until {{date, date}}',
  daysAgo_one: '{{count, number}} day ago, on {{date, date}}',
  daysAgo_other: '{{count, number}} days ago, on {{date, date}}',
  moment: '{{moment, moment}}',
} as const;
