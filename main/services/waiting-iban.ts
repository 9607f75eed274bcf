// Under which name the IBAN of a direct debit waits in the system's key store until the portal has it. It is kept
// nowhere else, and forgotten with the portal's answer.

/** The name of an edit's secret. */
export function ibanSecret(editId: string): string {
  return `iban-${editId}`;
}
