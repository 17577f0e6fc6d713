import { describe, expect, it } from 'vitest';
import { isSameContact, maskedContact, readContact, spellingsOf } from './contact';

describe('the contact by which a person is looked for', () => {
  it('is an address in the form in which addresses are compared', () => {
    expect(readContact({ email: 'Jos@MÜNCHEN.example' }, 'AU')).toEqual({
      kind: 'email',
      value: 'jos@xn--mnchen-3ya.example',
    });
  });

  it.each(['0491 570 156', '+61 491 570 156', '(04) 9157 0156'])('is the number %s in E.164', (phone) => {
    expect(readContact({ phone }, 'AU')).toEqual({ kind: 'phone', value: '+61491570156' });
  });

  it.each([
    [{}, 'email'],
    [{ email: 'a@b.example', phone: '0491 570 156' }, 'phone'],
    [{ phone: '12' }, 'phone'],
  ])('is not %o: %s is wrong', (request, field) => {
    expect(readContact(request, 'AU')).toMatchObject([{ field }]);
  });
});

describe('typing it once more', () => {
  const email = { kind: 'email', value: 'jos@xn--mnchen-3ya.example' } as const;
  const phone = { kind: 'phone', value: '+61491570156' } as const;

  it.each([
    [email, ' jos@münchen.example ', true],
    [email, 'jos@munchen.example', false],
    [email, '', false],
    [phone, '0491570156', true],
    [phone, '0491 570 157', false],
    [phone, 'jos@münchen.example', false],
  ] as const)('for %o by %j is the same: %s', (contact, typed, same) => {
    expect(isSameContact(contact, typed, 'AU')).toBe(same);
  });
});

it('is masked wherever it is noted', () => {
  expect(maskedContact({ kind: 'email', value: 'priya@gmail.com' })).toBe('p***@gmail.com');
  expect(maskedContact({ kind: 'phone', value: '+61491570156' })).toBe('+61 *** 56');
});

it('an address may be stored as people read it and as it is compared', () => {
  expect(spellingsOf(['jos@münchen.example', 'a@b.example'])).toEqual([
    'jos@münchen.example',
    'jos@xn--mnchen-3ya.example',
    'a@b.example',
  ]);
});
