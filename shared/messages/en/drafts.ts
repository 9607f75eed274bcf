// English: the list of drafts.
export const drafts = {
  title: 'Drafts',
  lead: 'Orders that were begun and are not placed yet. They are kept on this machine.',
  count_one: '{{count, number}} draft',
  count_other: '{{count, number}} drafts',
  column: {
    customer: 'Customer',
    change: 'Change',
    licences: 'Licences',
    step: 'Step reached',
    changed: 'Last changed',
    actions: 'Actions',
  },
  resume: 'Resume',
  resumeOf: 'Resume: {{change}}, {{company}}',
  discard: 'Discard…',
  discardOf: 'Discard: {{change}}, {{company}}',
  presence: {
    'not-synced': 'Not fetched yet',
    'subscription-gone': 'Subscription gone',
    'account-gone': 'Account gone',
  },
  notResumable: {
    'not-synced':
      'This customer is not on this machine yet. The draft can be resumed when the accounts have been fetched.',
    'subscription-gone':
      'This subscription does not exist at the portal any more, so nothing can be ordered for it. The draft can only be discarded.',
    'account-gone':
      'This account is not among your accounts any more, so nothing can be ordered for it. The draft can only be discarded.',
  },
  empty: {
    title: 'No drafts',
    text: 'An order that you begin is kept here with every change, until it is placed or discarded. Begin one from an account.',
    toAccounts: 'Go to accounts',
  },
  failed: 'The drafts could not be read',
  unreadable_one: '{{count, number}} draft cannot be read',
  unreadable_other: '{{count, number}} drafts cannot be read',
  unreadableText:
    'What is stored is not what was saved, so it is not shown. Nothing was deleted or ordered. Begin the order again from its account.',
  ask: {
    title: 'Discard this draft?',
    what: '{{change}} for {{system}}.',
    text: 'What was entered is deleted from this machine and cannot be brought back. Nothing was ordered.',
    keep: 'Keep draft',
    discard: 'Discard draft',
  },
} as const;
