/**
 * What a failed try means for the mail: `refused` for good (nobody has this address, or the mail is not wanted), `later`
 * for this mail alone, `unavailable` when the server is ill or we are not let in, which is no fault of the mail.
 */
export type DeliveryFailure = 'refused' | 'later' | 'unavailable';

export function deliveryFailure(error: unknown): DeliveryFailure {
  const { responseCode, command } = error as { responseCode?: unknown; command?: unknown };
  // Only what is said of the recipient or of the mail itself is about this mail.
  if (typeof responseCode !== 'number' || (command !== 'RCPT TO' && command !== 'DATA')) return 'unavailable';
  return responseCode >= 500 ? 'refused' : 'later';
}
