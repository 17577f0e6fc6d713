import { createTranslator } from 'use-intl';
import { describe, expect, it } from 'vitest';
import people from '../../../../../messages/en/people.json';
import { describeAudit } from './describe-audit';
import { describeCounts, describeHeld } from './describe-held';

const t = createTranslator({ locale: 'en', messages: { people }, namespace: 'people' });

describe('what is held', () => {
  it('is told in numbers and words', () => {
    expect(describeHeld({ what: 'deals', count: 1 }, t)).toBe('1 card on the board');
    expect(describeHeld({ what: 'activities', count: 3 }, t)).toBe('3 entries in cards’ logs');
    expect(describeHeld({ what: 'something_new', count: 2 }, t)).toBe('2 something new');
  });

  it('leaves out what there is none of', () => {
    const counts = [
      { what: 'leads', count: 1 },
      { what: 'deals', count: 0 },
      { what: 'messages', count: 12 },
    ];
    expect(describeCounts(counts, t)).toBe('1 lead, 12 messages');
    expect(describeCounts([{ what: 'leads', count: 0 }], t)).toBe('nothing was held here');
  });
});

describe('an entry of the audit', () => {
  const blank = { subject: 'p***@gmail.com', service: null, counts: null };

  it('says what was done, and to whom, masked', () => {
    expect(describeAudit({ ...blank, action: 'person.looked_up' }, t)).toBe('Looked up p***@gmail.com');
    expect(describeAudit({ ...blank, action: 'person.exported', subject: null }, t)).toBe(
      'Took a copy of what is held of a person',
    );
  });

  it('says what each service has erased', () => {
    const entry = { ...blank, action: 'person.erased', service: 'auth', counts: { accounts: 1, sessions: 2 } } as const;
    expect(describeAudit(entry, t)).toBe('Accounts erased p***@gmail.com: 1 account, 2 sign-ins');
  });
});
