import { expect, it } from 'vitest';
import { pageVisitor } from './page-visitor';

it('takes a name and an address, each in one line, and nothing else', () => {
  expect(pageVisitor({ name: ' Ana\n Silva ', email: 'ana@cafe.example', plan: 'gold' })).toEqual({
    name: 'Ana Silva',
    email: 'ana@cafe.example',
  });
  expect(pageVisitor({ name: 'Ana' })).toEqual({ name: 'Ana' });
});

it.each([
  [undefined],
  [null],
  ['Ana'],
  [{}],
  [{ name: '', email: null }],
  [{ name: 42, email: 'not an address' }],
  [{ name: 'x'.repeat(101), email: `${'x'.repeat(250)}@cafe.example` }],
])('makes nothing of %j, which the API would refuse', (told) => {
  expect(pageVisitor(told)).toBeNull();
});
