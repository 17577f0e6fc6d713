import { describe, expect, it } from 'vitest';
import { maskedEmail, maskedName, maskedPhone } from './masked';

describe('what is shown of', () => {
  it.each([
    ['priya.nair@gmail.com', 'p***@gmail.com'],
    ['p@laneway.example', 'p***@laneway.example'],
    ['👍a@laneway.example', '👍***@laneway.example'],
    ['"a@b"@laneway.example', '"***@laneway.example'],
    ['no address', '***'],
    ['', '***'],
  ])('the address %s is %s', (email, shown) => {
    expect(maskedEmail(email)).toBe(shown);
  });

  it('a number is its beginning and its last two digits', () => {
    expect(maskedPhone('+61491570156')).toBe('+61 *** 56');
  });

  it('a name is its first letter, however long it is', () => {
    expect(maskedName(' Priya Nair')).toBe('P***');
    expect(maskedName('Jo')).toBe('J***');
    expect(maskedName('')).toBe('***');
  });
});
