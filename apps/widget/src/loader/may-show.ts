/** Longer than that nobody waits for a launcher. */
const PATIENCE_MS = 1_500;

/**
 * Asks the gateway whether this page may show the chat. Gives the reason when it may not; null when it may, and when there is
 * no answer: a chat that comes and says that it is offline is better than none.
 */
export async function refusalOf(api: string): Promise<string | null> {
  if (api === location.origin) return null;
  try {
    const signal = AbortSignal.timeout(PATIENCE_MS);
    const response = await fetch(`${api}/api/chat/outbound/access`, { signal, credentials: 'omit' });
    if (response.status !== 403) return null;
    const { detail } = (await response.json()) as { detail?: string };
    return detail ?? 'This page may not show the chat.';
  } catch {
    return null;
  }
}
