import { commonPasswords } from './common-passwords.data';

/** Shorter ones stand in too many good passwords by chance. */
const MIN_LOCAL_PART = 4;

/** Why a password is too easy to guess, as a message about `field`, or null. Its length is the contract's matter. */
export function passwordProblem(password: string, email: string, field: string): string | null {
  const lower = password.toLowerCase();
  const localPart = email.slice(0, email.lastIndexOf('@')).toLowerCase();
  if (new Set(lower).size === 1) return `${field} must not be one character again and again`;
  if (commonPasswords.has(lower)) return `${field} is one of the commonest passwords; please choose another`;
  if (localPart.length >= MIN_LOCAL_PART && lower.includes(localPart))
    return `${field} must not contain your email name`;
  return null;
}
