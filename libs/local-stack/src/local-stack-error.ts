/** Something the person at the terminal can mend. The message is one sentence or two: what is wrong, and what to do. */
export class LocalStackError extends Error {
  override readonly name = 'LocalStackError';
}

/** The text of anything thrown, on one line. */
export function reasonOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.split('\n')[0]?.trim() || 'no reason given';
}
