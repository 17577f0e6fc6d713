export const revocationReasons = [
  'signed_out',
  'ended_elsewhere',
  'ended_by_admin',
  'second_factor_required',
  'lasted_long_enough',
  'refresh_token_reused',
  'password_changed',
  'second_factor_changed',
  'role_changed',
  'disabled',
  'account_deleted',
  'too_many_sessions',
] as const;
export type RevocationReason = (typeof revocationReasons)[number];

/** One sign-in: the family of all refresh tokens that follow from it. */
export interface Session {
  readonly id: string;
  readonly userId: string;
  readonly createdAt: Date;
}

/** A session that somebody shows a token of. */
export interface FoundSession extends Session {
  /** Why it was ended; null when nobody has. */
  readonly reason: RevocationReason | null;
}

/** A sign-in as its person is shown it. */
export interface SessionDetails extends Session {
  readonly device: string | null;
  readonly lastUsedAt: Date;
  readonly expiresAt: Date;
}
