import { describe, expect, it } from 'vitest';
import { profileFields } from './profile-fields';

describe('the fields of a profile', () => {
  it('leaves alone what was not given', () => {
    expect(profileFields({ city: 'Melbourne' })).toEqual({ city: 'Melbourne' });
  });

  it('clears what was given as null', () => {
    expect(profileFields({ phone: null, serving_capacity: null })).toEqual({
      phone: null,
      current_serving_capacity: null,
    });
  });

  it('keeps a capacity of 0, which is a number like any other', () => {
    expect(profileFields({ serving_capacity: 0 })).toEqual({ current_serving_capacity: 0 });
  });

  it('takes the blanks around a name away', () => {
    expect(profileFields({ name: '  Priya Nair ' })).toEqual({ name: 'Priya Nair' });
  });

  it('takes nothing that is no part of a profile', () => {
    const request = { name: 'Priya', role: 'admin', email: 'other@example.com', password: 'x' };
    expect(profileFields(request)).toEqual({ name: 'Priya' });
  });
});
