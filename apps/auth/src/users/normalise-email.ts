/** The one form in which an email is stored and looked up. */
export function normaliseEmail(email: string): string {
  return email.trim().toLowerCase();
}
