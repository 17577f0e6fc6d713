import type { RevocationReason } from './session';

const sentences: Readonly<Record<RevocationReason, string>> = {
  signed_out: 'You have signed out.',
  ended_elsewhere: 'You ended this sign-in from another device.',
  ended_by_admin: 'An administrator ended your sign-ins.',
  second_factor_required: 'From now on a second factor is asked of everybody with your role.',
  lasted_long_enough: 'This sign-in has lasted as long as one may.',
  refresh_token_reused: 'This sign-in was used in two places, so it was ended to keep your account safe.',
  password_changed: 'The password of your account was changed.',
  second_factor_changed: 'The second factor of your account was changed.',
  role_changed: 'What you may do here was changed.',
  disabled: 'Your account is locked. If you think that this is a mistake, please contact us.',
  account_deleted: 'Your account is deleted.',
  too_many_sessions: 'You have signed in on many other devices, and the oldest sign-in made room.',
};

/** Why somebody is signed in no longer, in a sentence for them. */
export function endedBecause(reason: RevocationReason | null): string {
  return reason === 'disabled' || reason === 'account_deleted'
    ? sentences[reason]
    : `${reason === null ? 'Your session has ended.' : sentences[reason]} Please sign in again.`;
}
