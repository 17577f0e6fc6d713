export const revocationReasons = [
  'signed_out',
  'refresh_token_reused',
  'password_changed',
  'role_changed',
  'disabled',
  'too_many_sessions',
] as const;
export type RevocationReason = (typeof revocationReasons)[number];

/** One sign-in: the family of all refresh tokens that follow from it. */
export interface Session {
  readonly id: string;
  readonly userId: string;
}
