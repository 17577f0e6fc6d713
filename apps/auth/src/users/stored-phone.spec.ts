import { describe, expect, it } from 'vitest';
import { storedPhone } from './stored-phone';

describe('a phone number of an account', () => {
  it.each([
    ['0491 570 156', null, '+61491570156'],
    ['(03) 9876 5432', 'Australia', '+61398765432'],
    ['021 123 4567', 'new zealand', '+64211234567'],
    ['+44 20 7946 0018', 'AU', '+442079460018'],
    ['0491 570 156', 'Atlantis', '+61491570156'],
    ['\u202A+61 491 570 156\u202C', null, '+61491570156'],
  ])('%j in %j is stored as %s', (phone, country, stored) => {
    expect(storedPhone(phone, country, 'AU')).toBe(stored);
  });

  it.each(['call me', '=1+1', '12', '0491 570 1', "'; drop"])('can not be %j, and the field is named', (phone) => {
    expect(() => storedPhone(phone, null, 'AU')).toThrow(
      expect.objectContaining({
        body: expect.objectContaining({
          errors: [{ field: 'phone', message: expect.any(String) as string }],
        }) as object,
      }) as Error,
    );
  });
});
