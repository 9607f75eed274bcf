// English: what can be done with a document (quote, receipt), and what became of it.
export const documents = {
  receipt: 'Receipt',
  quote: 'Document',
  actionsOf: 'Document: {{title}}',
  save: 'Save PDF',
  open: 'Open',
  print: 'Print',
  email: 'E-mail',
  saved: 'Saved as {{file}}.',
  emailBegun: 'Saved as {{file}}. The e-mail is open in your mail program: attach the file there, then send it.',
  failed: {
    save: 'The document was not saved',
    open: 'The document cannot be shown',
    print: 'The document cannot be printed',
    email: 'No e-mail was begun',
  },
} as const;
