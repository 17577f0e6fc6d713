import { describe, expect, it } from 'vitest';
import { validateEmail, validatePhone } from './validation-service';

describe('validating an email', () => {
  it('accepts a right one in lower case', () => {
    expect(validateEmail('Dave@HarbourRoast.com.au', [])).toEqual({
      verdict: 'accept',
      value: 'dave@harbourroast.com.au',
    });
  });
  it('suggests the well-known domain that was probably meant', () => {
    expect(validateEmail('dave@gmial.com', [])).toEqual({
      verdict: 'suggest',
      typed: 'dave@gmial.com',
      suggestion: 'dave@gmail.com',
    });
  });
  it('accepts one that the visitor has insisted on', () => {
    expect(validateEmail('Dave@gmial.com', ['dave@gmial.com'])).toEqual({ verdict: 'accept', value: 'dave@gmial.com' });
  });
  it('explains what is wrong with one that cannot be right', () => {
    expect(validateEmail('dave@roast', [])).toHaveProperty('reason');
  });
});

describe('validating a phone number', () => {
  it('accepts one as it is dialled in the country', () => {
    expect(validatePhone('0491 570 156', 'AU')).toEqual({ verdict: 'accept', value: '+61491570156' });
  });
  it('takes the country that the number itself gives', () => {
    expect(validatePhone('+34 612 345 678', 'AU')).toEqual({ verdict: 'accept', value: '+34612345678' });
  });
  it('explains what is missing', () => {
    expect(validatePhone('0491 57', 'AU')).toHaveProperty('reason');
  });
});
