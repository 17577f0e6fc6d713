import { describe, expect, it } from 'vitest';
import { countPeople, identityOf, isOfPerson, withMore } from './identity';

const mobile = '+61491570156';
const landline = '+61395550110';
const lead = (o: Partial<Parameters<typeof identityOf>[1]['leads'][number]> = {}) => ({
  ...{ emails: [], phones: [], visitor_ids: [], conversation_ids: [] },
  ...o,
});
const account = (email: string, phone: string | null = null) => ({ id: email.slice(0, 1), email, phone });

describe('how many people have a contact', () => {
  it.each([
    ['nobody', [], [], 0],
    ['a lead', [lead({ emails: ['a@x.example'] })], [], 1],
    ['a lead and the account of the same address', [lead({ emails: ['a@x.example'] })], [account('a@x.example')], 1],
    ['a lead and an account of another address', [lead({ emails: ['a@x.example'] })], [account('b@x.example')], 2],
    ['two leads', [lead(), lead()], [], 2],
    ['an account', [], [account('a@x.example')], 1],
  ])('by number: %s', (_who, leads, accounts, people) => {
    expect(countPeople({ kind: 'phone', value: landline }, { leads, accounts })).toBe(people);
  });

  it('by address is one at most, however often it is written', () => {
    const two = { leads: [lead(), lead()], accounts: [account('a@x.example')] };
    expect(countPeople({ kind: 'email', value: 'a@x.example' }, two)).toBe(1);
    expect(countPeople({ kind: 'email', value: 'a@x.example' }, { leads: [], accounts: [] })).toBe(0);
  });
});

describe('what a person is known by', () => {
  const known = {
    leads: [lead({ emails: ['b@x.example'], phones: [mobile, landline], visitor_ids: ['v'], conversation_ids: ['c'] })],
    accounts: [account('a@münchen.example', '+61491570110')],
  };

  it('is all addresses in all spellings, mobiles, sessions, conversations and accounts', () => {
    expect(identityOf({ kind: 'email', value: 'b@x.example' }, known)).toEqual({
      emails: ['b@x.example', 'a@münchen.example', 'a@xn--mnchen-3ya.example'],
      phones: [mobile, '+61491570110'],
      visitor_ids: ['v'],
      conversation_ids: ['c'],
      user_ids: ['a'],
    });
  });

  it('is a landline only when that is what they were looked for by', () => {
    expect(identityOf({ kind: 'phone', value: landline }, known).phones).toContain(landline);
  });

  it('grows by what else is found, each once', () => {
    const identity = identityOf({ kind: 'email', value: 'b@x.example' }, known);
    expect(withMore(identity, { visitor_ids: ['v', 'w'] })).toEqual({ ...identity, visitor_ids: ['v', 'w'] });
  });
});

describe('a record is the person’s', () => {
  const person = { emails: ['a@x.example'], phones: [mobile] };

  it.each([
    ['by the address', { emails: ['z@x.example', 'a@x.example'], phones: [] }, true],
    ['by the number, when it has no address', { emails: [], phones: [mobile] }, true],
    ['not by the number of somebody with another address', { emails: ['z@x.example'], phones: [mobile] }, false],
    ['not by nothing', { emails: [], phones: [] }, false],
  ])('%s', (_how, record, is) => {
    expect(isOfPerson(record, person)).toBe(is);
  });
});
