import { invalid } from '@abbotsford/service-kit';

const NULL = '\u0000';

/** NUL is in no path and no query of ours, but may cut a text short in what stands behind us. */
export function refuseNullCharacters(params: unknown, query: unknown, url: string): void {
  // What matched no route is one parameter, named `*`.
  const refused = [...namesWithNull(params).filter((name) => name !== '*'), ...namesWithNull(query)];
  if (refused.length === 0 && url.split('?', 1)[0]?.includes('%00')) refused.push('path');
  if (refused.length)
    throw invalid(refused.map((field) => ({ field, message: `${field} must not contain control characters` })));
}

function namesWithNull(values: unknown): string[] {
  return Object.entries((values ?? {}) as Record<string, unknown>)
    .filter(
      ([name, value]) => name.includes(NULL) || [value].flat().some((v) => typeof v === 'string' && v.includes(NULL)),
    )
    .map(([name]) => name.replaceAll(NULL, ''));
}
