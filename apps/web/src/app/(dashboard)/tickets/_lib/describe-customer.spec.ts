import { createTranslator } from 'use-intl';
import { describe, expect, it } from 'vitest';
import type { User } from '@/lib/api-types';
import desk from '../../../../../messages/en/desk.json';
import { describeCustomer } from './describe-customer';

const user: User = {
  id: '65f0c0ffee65f0c0ffee65f0',
  email: 'mel@twobirds.example.com.au',
  name: 'Mel Tran',
  role: 'user',
  disabled: false,
  email_verified: true,
  second_factor: false,
  created_at: '2026-11-01T00:00:00.000Z',
  last_login: null,
};

const t = createTranslator({ locale: 'en', messages: { desk }, namespace: 'desk' });
const told = (more: Partial<User>) =>
  Object.fromEntries(describeCustomer({ ...user, ...more }, t).map(({ label, text }) => [label, text]));

describe('what staff see of a customer', () => {
  it('leaves out what was never told', () => {
    expect(told({})).toEqual({ Name: 'Mel Tran', Email: 'mel@twobirds.example.com.au' });
  });

  it('has the place in one line, and the cups a day also when they are none yet', () => {
    expect(told({ city: 'Fitzroy', country: 'Australia', serving_capacity: 0 })).toMatchObject({
      Place: 'Fitzroy, Australia',
      'Cups a day': '0',
    });
    expect(told({ country: 'Australia' })).toMatchObject({ Place: 'Australia' });
  });

  it('can be called and written to', () => {
    const links = describeCustomer({ ...user, phone: '+61491570156' }, t).map(({ href }) => href);
    expect(links).toEqual([undefined, 'mailto:mel@twobirds.example.com.au', 'tel:+61491570156']);
  });

  it('says that somebody is locked out', () => {
    expect(told({ disabled: true })).toMatchObject({ Account: 'Locked out' });
  });
});
