// English: the account list with its search, filters and columns.
export const accounts = {
  title: 'Accounts',
  summary: '{{accounts, number}} · {{licences}}',
  soFar: '{{accounts, number}} so far',
  column: {
    company: 'Company',
    customerNumber: 'Number',
    city: 'City',
    subscriptions: 'Subscriptions',
    licences: 'Licences',
    status: 'Status',
    nextDeadline: 'Next deadline',
    monthly: 'Per month',
  },
  divider: 'Width of the account list',
  columns: 'Columns',
  filters: 'Filters',
  filter: {
    trialEnds: 'Trial ends ≤ {{days, number}} days',
    termEnds: 'Term ends ≤ {{days, number}} days',
    state: 'Status',
    anyState: 'Any status',
  },
  deadline: '{{kind}} {{date, date}}',
  daysLeftShort_zero: 'today',
  daysLeftShort_one: '{{count, number}} d',
  daysLeftShort_other: '{{count, number}} d',
  foundIn: 'Found in {{text}}',
  empty: {
    title: 'No accounts yet',
    text: 'The portal has no accounts for you. As soon as there are any, they appear here.',
  },
  stillFetching: {
    title: 'Your accounts are on their way',
    text: 'The first ones appear here in a moment.',
  },
  noHits: {
    title: 'Nothing found',
    text: 'No account matches “{{query}}”. Search for a company, number, city, e-mail address or system name.',
    filtered: 'No account matches the chosen filters.',
    clear: 'Clear search and filters',
  },
  failed: 'The accounts could not be read',
  select: {
    title: 'No account selected',
    text: 'Choose an account from the list to see its subscriptions.',
  },
} as const;
