import { describe, expect, it } from 'vitest';
import { sharedAddresses } from './shared-addresses';
import { aUser } from './user.fixture';

const one = aUser({ id: 'a', email: 'pat@example.com' });
const twin = aUser({ id: 'b', email: 'PAT@example.com\u200B' });
const other = aUser({ id: 'c', email: 'jo@xn--strae-oqa.example' });
const otherTwin = aUser({ id: 'd', email: 'jo@straße.example' });

describe('accounts that share an address', () => {
  it('stand together, however the address is written', () => {
    expect(sharedAddresses([one, other, twin, otherTwin])).toEqual([
      [one, twin],
      [other, otherTwin],
    ]);
  });

  it('are settled when one of them alone can sign in', () => {
    expect(sharedAddresses([one, { ...twin, disabled: true }])).toEqual([]);
    expect(sharedAddresses([one, { ...twin, disabled: true }, { ...twin, id: 'e' }])).toHaveLength(1);
  });
});
