import { parse } from 'secure-json-parse';
import { invalid } from '@abbotsford/service-kit';

/** Deeper than any body of ours; what works through a body recursively must not run out of stack. */
const MAX_DEPTH = 32;

const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Reads a JSON body. Anything that is not harmless JSON in UTF-8 is refused, with the field named. */
export function parseJson(bytes: Uint8Array): unknown {
  // An empty body is no body, whatever its content type says.
  if (bytes.length === 0) return undefined;
  const body = read(decode(bytes));
  inspect(body);
  return body;
}

function decode(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch {
    throw invalid([{ field: 'body', message: 'is not valid UTF-8' }]);
  }
}

function read(text: string): unknown {
  try {
    // The keys are looked for below, where they can be named.
    return parse(text, { protoAction: 'ignore', constructorAction: 'ignore' }) as unknown;
  } catch {
    throw invalid([{ field: 'body', message: 'is not valid JSON' }]);
  }
}

function inspect(body: unknown): void {
  const waiting: { value: unknown; depth: number }[] = [{ value: body, depth: 0 }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, depth } = next;
    if (typeof value !== 'object' || value === null) continue;
    if (depth >= MAX_DEPTH) throw invalid([{ field: 'body', message: 'is nested too deeply' }]);
    for (const key of Object.keys(value)) {
      if (FORBIDDEN_KEYS.has(key)) throw invalid([{ field: key, message: `${key} is not a known field` }]);
    }
    for (const child of Object.values(value)) waiting.push({ value: child, depth: depth + 1 });
  }
}
