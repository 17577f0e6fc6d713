import { describe, expect, it } from 'vitest';
import { profileFields } from './profile-fields';

const where = { country: null, home: 'AU' };

describe('the fields of a profile', () => {
  it('leaves alone what was not given', () => {
    expect(profileFields({ city: 'Melbourne' }, where)).toEqual({ city: 'Melbourne' });
  });

  it('clears what was given as null', () => {
    expect(profileFields({ phone: null, serving_capacity: null }, where)).toEqual({
      phone: null,
      current_serving_capacity: null,
    });
  });

  it('keeps a capacity of 0, which is a number like any other', () => {
    expect(profileFields({ serving_capacity: 0 }, where)).toEqual({ current_serving_capacity: 0 });
  });

  it('takes the blanks around a name away', () => {
    expect(profileFields({ name: '  Priya Nair ' }, where)).toEqual({ name: 'Priya Nair' });
  });

  it('takes a phone number as it is dialled in the person’s country', () => {
    expect(profileFields({ phone: '021 123 4567' }, { country: 'New Zealand', home: 'AU' })).toEqual({
      phone: '+64211234567',
    });
  });

  it('takes nothing that is no part of a profile', () => {
    const request = { name: 'Priya', role: 'admin', email: 'other@example.com', password: 'x' };
    expect(profileFields(request, where)).toEqual({ name: 'Priya' });
  });
});
