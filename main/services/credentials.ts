// What a staff member signs in with. Lives as long as the request that carries it.
export interface Credentials {
  readonly email: string;
  readonly password: string;
  /** The second factor's, without blanks. */
  readonly code?: string;
}
