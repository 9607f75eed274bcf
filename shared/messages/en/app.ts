// English: the shell, the words of components, and what is said when something breaks.
export const app = {
  name: 'Licence Desk',
  mainNavigation: 'Main navigation',
  navigation: { accounts: 'Accounts', quotes: 'Quotes', outbox: 'Outbox', drafts: 'Drafts', settings: 'Settings' },
  sampleData: 'Sample data',
  sampleDataExplained:
    'Invented customers and prices from the portal built into this app. Nothing here is ordered for real.',
  search: { label: 'Search accounts', placeholder: 'Search accounts, numbers, systems…' },
  loading: 'Loading…',
  starting: 'Opening your accounts…',
  tryAgain: 'Try again',
  backToAccounts: 'Back to accounts',
  backToOutbox: 'Back to the outbox',
  page: {
    notFoundTitle: 'There is no such page',
    notFoundText: 'The address leads nowhere in this version of Licence Desk.',
  },
  leaving: {
    title: 'Leave without saving?',
    text: 'Something that you typed about this account is not saved yet. Leaving discards it.',
    stay: 'Stay',
    leave: 'Discard and leave',
    /** Closing the window, asked by the system. */
    closeTitle: 'Close without saving?',
    close: 'Discard and close',
  },
  broken: {
    title: 'Something went wrong on this page',
    text: 'Your data is safe: nothing was ordered or changed by this. Go back to your accounts, or try the page again.',
    reference: 'Reference for support: {{reference}}',
  },
  design: {
    close: 'Close',
    dismiss: 'Dismiss',
    notifications: 'Notifications',
    clear: 'Clear',
    noMatches: 'No matches',
    changesTo: 'changes to',
    loading: 'Loading',
    required: 'required',
  },
  confirmOrder: {
    customerNumber: 'Customer number',
    cancel: 'Cancel',
    sending: 'The order is being sent…',
  },
} as const;
