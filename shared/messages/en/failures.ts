// English: one sentence or two for each failure: what happened, what it means, what to do (design: Words).
export const failures = {
  invalidInput: 'Something in what you entered cannot be used. Check the marked fields and try again.',
  notFound: {
    account: 'This account is not among your accounts any more. It may have been removed at the portal.',
    subscription: 'This subscription does not exist any more. It may have been removed at the portal.',
    catalogue: 'The price list is not on this machine yet. Connect to the portal and sync, then try again.',
    order: 'This order is not on this machine.',
    edit: 'This change is not on this machine.',
    quote: 'This quote is not on this machine. It may have been discarded.',
    request: 'This version of Licence Desk cannot do that. Restart the app; an update may be waiting.',
    backup: 'This backup is not there any more. Backups are kept for the last seven days that had one.',
  },
  notPermitted: {
    wrongPassword: 'The e-mail address or the password is wrong. Check both and try again.',
    codeRequired: 'This account needs a second factor. Enter the code from your authenticator app.',
    wrongCode: 'The code is wrong or has run out. Enter the code that your authenticator app shows now.',
    signedOut: 'You are signed out. Sign in to go on; what is saved on this machine is kept.',
    sessionEnded: 'Your session at the portal has ended. Sign in again; what is saved on this machine is kept.',
    role: 'Your role does not allow this. Ask an administrator of your company.',
    sender: 'The request was refused because it did not come from this window. Restart the app.',
  },
  offline: {
    noNetwork: 'The portal cannot be reached: this machine has no connection. Check the network and try again.',
    unknownAddress: 'There is no portal at {{address}}: the address does not exist. Check the spelling.',
    refused: '{{address}} is there, but no portal answers on it. Check the address and the port.',
    certificate:
      'The connection to {{address}} is not safe: its certificate is not trusted, has expired, or belongs to another name. Nothing was sent. Ask the person who runs the portal.',
    notAPortal:
      '{{address}} answered, but it is not a portal. Check the address; in a hotel or guest network, sign in to the network first.',
    timedOut: '{{address}} did not answer in time. Try again in a moment.',
    portalFailing: 'The portal is there, but cannot answer now. Try again in a few minutes.',
    thePortal: 'the portal',
  },
  conflict: {
    account: 'Someone else changed this account in the meantime. Look at the newer values and try again.',
    order: 'The figures changed since you saw them. Nothing was ordered. Look at the new figures and confirm them.',
    orderIdReused:
      'An order with this number already exists with other content. Nothing was ordered. Start the order again.',
    edit: 'This change was already answered, or is on its way to the portal. Look at it in the outbox.',
    quote:
      'This quote is not as you saw it any more, or it is not open to this. Look at it as it is now, then try again.',
    unsentWork: 'Orders, changes or quotes are still waiting to be sent. Decide what happens to them first.',
  },
  portalRejected:
    'The portal refused this ({{status}}, {{code}}). Nothing was changed. Check what you entered and try again.',
  fileFailed: {
    'disk-full':
      '“{{fileName}}” was not saved: the disk is full. No half file was left. Make room, then save it again.',
    'not-permitted':
      '“{{fileName}}” was not saved: this folder must not be written to. Choose another folder, then save it again.',
    'folder-missing':
      '“{{fileName}}” was not saved: the folder is not there any more. Choose another folder, then save it again.',
    'in-use':
      '“{{fileName}}” was not saved: the file that is there is open in another program, or write-protected. It stays as it was. Close it there, or save under another name.',
    'no-viewer':
      '“{{fileName}}” cannot be shown: this machine has no program for PDF files. Save it, or install a PDF viewer.',
    other: '“{{fileName}}” was not saved: the system refused it. Choose another folder, then save it again.',
  },
  unexpected:
    'Something went wrong in the app. Nothing was lost. If it happens again, tell support the reference {{reference}}.',
} as const;
