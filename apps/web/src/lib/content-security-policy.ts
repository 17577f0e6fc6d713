export interface PolicyInput {
  /** Unguessable, new for each request. */
  nonce: string;
  apiUrl: string;
  /** Development tools evaluate code and talk over a socket; production does neither. */
  development: boolean;
  /** A page of ours may show it in a frame. */
  framed?: boolean;
}

/** The Content-Security-Policy of a page: only our own code runs, and it talks to ourselves and the gateway alone. */
export function contentSecurityPolicy({ nonce, apiUrl, development, framed = false }: PolicyInput): string {
  const api = new URL(apiUrl).origin;
  const directives: Record<string, string[]> = {
    'default-src': ["'self'"],
    'script-src': ["'self'", `'nonce-${nonce}'`, "'strict-dynamic'", ...(development ? ["'unsafe-eval'"] : [])],
    'style-src-elem': ["'self'", ...(development ? ["'unsafe-inline'"] : [`'nonce-${nonce}'`])],
    // Drag and drop moves cards by style attributes; they can't load or run anything.
    'style-src-attr': ["'unsafe-inline'"],
    'img-src': ["'self'", 'data:'],
    'font-src': ["'self'"],
    'connect-src': ["'self'", api, api.replace(/^http/, 'ws'), ...(development ? ['ws:'] : [])],
    'object-src': ["'none'"],
    'base-uri': ["'none'"],
    'form-action': ["'self'"],
    'frame-ancestors': [framed ? "'self'" : "'none'"],
  };
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources.join(' ')}`)
    .join('; ');
}

/** The nonce of a policy that was made here; empty when it has none. */
export const nonceOf = (policy: string): string => /'nonce-([^']+)'/.exec(policy)?.[1] ?? '';
