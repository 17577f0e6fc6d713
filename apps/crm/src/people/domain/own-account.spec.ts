import { describe, expect, it } from 'vitest';
import { identityOfAccount, isCardOf, isLeadOf } from './own-account';

const own = { id: 'a', email: 'ada@münchen.example' };
const identity = identityOfAccount(own, [{ visitor_ids: ['v'], conversation_ids: ['c'] }]);

describe('who asks about themselves', () => {
  it('is known by the account and its confirmed address, in all spellings, and by no number', () => {
    expect(identity).toEqual({
      emails: ['ada@münchen.example', 'ada@xn--mnchen-3ya.example'],
      phones: [],
      visitor_ids: ['v'],
      conversation_ids: ['c'],
      user_ids: ['a'],
    });
    expect(identityOfAccount({ ...own, email: null }, [])).toMatchObject({ emails: [] });
  });

  const session = (email: string | null) => ({ email }) as Parameters<typeof isLeadOf>[0]['sources'][number];
  it.each([
    ['theirs, which gave their address in every session', ['ada@münchen.example', 'ADA@xn--mnchen-3ya.example'], true],
    ['joined with a session that gave another address', ['ada@münchen.example', 'tom@x.example'], false],
    ['joined with a session that gave a number only', ['ada@münchen.example', null], false],
    ['of nobody who told anything', [], false],
  ])('is given a lead or not: %s', (_what, emails, given) => {
    expect(isLeadOf({ sources: emails.map(session) }, identity)).toBe(given);
  });

  it.each([
    ['of what they told as a customer', { customer_id: 'a', lead_id: null, source_conversation_id: 'x' }, true],
    ['of a lead of theirs', { lead_id: 'own', source_conversation_id: 'x' }, true],
    ['of somebody else’s lead that names their address', { lead_id: 'other', source_conversation_id: 'c' }, false],
    ['by hand', { lead_id: null, source_conversation_id: null }, true],
    ['closed, of their conversation', { lead_id: null, source_conversation_id: 'c' }, true],
    ['closed, of another conversation', { lead_id: null, source_conversation_id: 'x' }, false],
  ])('is given a card or not: %s', (_what, card, given) => {
    expect(isCardOf(card, identity, ['own'])).toBe(given);
  });
});
