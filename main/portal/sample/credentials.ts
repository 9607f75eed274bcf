// Who may sign in to the sample data. Published on purpose: the data is invented, and the portal that
// holds it listens on this machine only.

/** The administrator that "Try with sample data" signs in as. */
export const sampleCredentials = { email: 'anna.sommer@reseller.example', password: 'sample' } as const;

/** May quote and order. */
export const sampleSalesCredentials = { email: 'jonas.weber@reseller.example', password: 'sample' } as const;

/** May only see. */
export const sampleViewerCredentials = { email: 'mia.keller@reseller.example', password: 'sample' } as const;

/** Has a second factor (RFC 6238): six digits of 30 seconds from this secret, base32. */
export const sampleSecondFactorCredentials = {
  email: 'erik.lindqvist@reseller.example',
  password: 'sample',
  totpSecret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
} as const;
