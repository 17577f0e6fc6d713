import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { toAscii } from './ascii';

const run = (code: string): unknown => runInNewContext(`(${code})`);

it.each([
  ["'café 🔥'", 'café 🔥'],
  ['`cà phê ${1 + 1} 谢谢`', 'cà phê 2 谢谢'],
  [String.raw`'back\\é \é \n'`, 'back\\é é \n'],
  ['/^[à-ü]+$/.test("é")', true],
  [String.raw`/\é/.test("é")`, true],
  ['/^[🔥☕]$/u.test("🔥")', true],
  ['{ größe: 1 }.größe', 1],
])('%s means the same in ASCII', (code, value) => {
  const ascii = toAscii(code);
  expect(ascii).toMatch(/^[\0-\x7f]*$/);
  expect([run(code), run(ascii)]).toEqual([value, value]);
});
