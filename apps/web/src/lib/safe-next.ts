/** Any origin will do: only whether the path stays on it matters. */
const HERE = 'https://here.invalid';

/** The path to go to after signing in, if it is one of this site; else the fallback. Stops redirects to other sites. */
export function safeNext(next: string | null | undefined, fallback: string): string {
  if (!next?.startsWith('/')) return fallback;
  const url = staysHere(next);
  if (!url) return fallback;
  const path = url.pathname + url.search + url.hash;
  // Read once more: a path such as `/.//elsewhere` is resolved to `//elsewhere`, which names another site.
  return staysHere(path) ? path : fallback;
}

function staysHere(address: string): URL | null {
  try {
    const url = new URL(address, HERE);
    return url.origin === HERE ? url : null;
  } catch {
    return null;
  }
}
