/** Any origin will do: only whether the path stays on it matters. */
const HERE = 'https://here.invalid';

/** The path to go to after signing in, if it is one of this site; else the fallback. Stops redirects to other sites. */
export function safeNext(next: string | null | undefined, fallback: string): string {
  if (!next?.startsWith('/')) return fallback;
  try {
    const url = new URL(next, HERE);
    return url.origin === HERE ? url.pathname + url.search + url.hash : fallback;
  } catch {
    return fallback;
  }
}
