// English: edits of an account that wait here, were refused, or met somebody else's, and why one cannot be made.
export const edits = {
  unsent: 'Not at the portal yet',
  kind: {
    'add-billing-address': 'New billing address: {{name}}',
    'change-billing-address': 'Changed billing address: {{name}}',
    'remove-billing-address': 'Removed billing address: {{name}}',
    'add-contact': 'New contact: {{name}}',
    'change-contact': 'Changed contact: {{name}}',
    'remove-contact': 'Removed contact: {{name}}',
    'add-payment-method': 'New payment method: {{name}}',
    'change-notes': 'Changed notes',
    'change-tags': 'Changed tags',
    'change-vat-id': 'Changed VAT ID',
  },
  state: {
    queued: 'Not sent yet',
    sending: 'Being sent',
    rejected: 'Refused by the portal',
    'needs-attention': 'Changed at the portal too',
    fromOlderCopy: 'From an older copy of your work',
  },
  when: {
    offline: 'Goes to the portal when connected.',
    connected: 'Goes to the portal in a moment.',
    heldUp: 'Goes to the portal once an earlier change is settled.',
    retried: 'The portal did not answer. It is tried again at {{time, time}}.',
  },
  takeBack: 'Take back',
  mayHaveArrived: 'It was tried already, so the portal may have it. Edit it again instead.',
  discard: 'Discard',
  editAgain: 'Edit again',
  actionOn: '{{action}}: {{what}}',
  collision: {
    text: 'Somebody else changed this after you had seen it. Theirs was not overwritten. Decide which one counts.',
    mine: 'Yours',
    theirs: 'At the portal now',
    keepMine: 'Keep mine',
    takeTheirs: 'Take the portal’s',
  },
  value: {
    none: 'Nothing',
    removed: 'Removed',
    reference: 'Reference on invoices: {{text}}',
    invoicesTo: 'Invoices to: {{email}}',
  },
  refusal: {
    'iban-not-kept':
      'The IBAN is not on this machine any more, so the direct debit could not be sent. Edit it again and enter the IBAN once more.',
    forbidden:
      'Your role does not allow this at the portal. Nothing was changed. Ask an administrator of your company.',
    'not-found': 'The portal has no such account any more. Nothing was changed.',
    'id-reused': 'The portal already has something else under this number. Nothing was changed. Edit it again.',
    other: 'The portal refused this ({{code}}). Nothing was changed. Check what you entered and try again.',
  },
  problem: {
    'last-one': 'This is the only billing address: an account needs one. Add another one first.',
    'in-use':
      'A subscription is billed to this address, so it has to stay. Order that subscription’s next change with another address first.',
    gone: 'This is not there any more: it was removed meanwhile. What you entered is still here.',
    'no-change': 'This is what is there already; nothing had to be changed.',
    'id-in-use': 'This was added already. Close this form to see it.',
    'too-many': 'That is more than can be kept: {{limit, number}} at most. Remove one first.',
  },
} as const;
