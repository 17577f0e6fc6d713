import { describe, expect, it } from 'vitest';
import { aSnapshot } from '../../../test/a-snapshot';
import { blankDeal, type Deal } from '../../deals/domain/deal';
import { cardOf, contactUpdate, needsCard } from './lead-card';
import { firstFacts } from './lead-sources';

const LEAD_ID = '0123456789abcdef01234567';
const partial = { completeness: 'partial', wants_human: false } as const;
const contactless = { email: null, mobile: null };

describe('a card is made', () => {
  it.each([
    { when: 'of a qualified lead', snapshot: {}, due: true },
    {
      when: 'of a visitor who wants a person and left an email',
      snapshot: { ...partial, wants_human: true, mobile: null },
      due: true,
    },
    {
      when: 'of a visitor who wants a person and left a phone',
      snapshot: { ...partial, wants_human: true, email: null },
      due: true,
    },
    {
      when: 'of a visitor who wants a person and cannot be reached',
      snapshot: { ...partial, wants_human: true, ...contactless },
      due: false,
    },
    { when: 'of a visitor who was promised a call', snapshot: { ...partial, call_offered: true }, due: true },
    { when: 'of a partial lead', snapshot: partial, due: false },
  ])('$when: $due', ({ snapshot, due }) => {
    expect(needsCard(null, aSnapshot(snapshot))).toBe(due);
  });

  it.each([
    {
      when: 'there is one',
      known: { deal_id: LEAD_ID, carded: true, completeness: 'partial' },
      snapshot: {},
      due: false,
    },
    {
      when: 'the lead had none so far',
      known: { deal_id: null, carded: false, completeness: 'partial' },
      snapshot: {},
      due: true,
    },
    {
      when: 'an older snapshot shows that the lead has qualified',
      known: { deal_id: null, carded: false, completeness: 'qualified' },
      snapshot: {},
      due: true,
    },
    {
      when: 'sales deleted the card of a qualified lead',
      known: { deal_id: null, carded: true, completeness: 'qualified' },
      snapshot: {},
      due: false,
    },
    {
      when: 'sales deleted the card and the visitor newly qualifies',
      known: { deal_id: null, carded: true, completeness: 'partial' },
      snapshot: {},
      due: true,
    },
    {
      when: 'sales deleted the card and the visitor asks for a person again',
      known: { deal_id: null, carded: true, completeness: 'partial' },
      snapshot: { ...partial, wants_human: true },
      due: false,
    },
  ] as const)('when $when: $due', ({ known, snapshot, due }) => {
    expect(needsCard(known, aSnapshot(snapshot))).toBe(due);
  });
});

describe('the card of a lead', () => {
  const card = (o: Parameters<typeof aSnapshot>[0] = {}) => cardOf(firstFacts(aSnapshot(o)), LEAD_ID);

  it('stands in the first column with what sales need to call back', () => {
    const reached = { email: 'priya@laneway.example', mobile: '+61491570156' };
    expect(card(reached)).toMatchObject({
      ...reached,
      status: 'new-lead',
      lead_id: LEAD_ID,
      source_conversation_id: 'conversation-1',
      contact_person: 'Priya Nair',
      summary: expect.stringContaining('200 cups') as string,
      deal_value: 0,
    });
  });

  it.each([
    { score: 100, priority: 'High' },
    { score: 70, priority: 'High' },
    { score: 69, priority: 'Medium' },
    { score: 40, priority: 'Medium' },
    { score: 39, priority: 'Low' },
    { score: 0, priority: 'Low' },
  ])('has priority $priority at a score of $score', ({ score, priority }) => {
    expect(card({ lead_score: score }).priority).toBe(priority);
  });

  it.each([
    { told: 'the name of the café', o: { qualification_data: { cafe_name: ' Laneway ' } }, name: 'Laneway' },
    { told: 'a name', o: {}, name: "Priya Nair's café" },
    { told: 'neither', o: { user_name: null }, name: 'New café' },
    {
      told: 'a café name that is no text',
      o: { user_name: null, qualification_data: { cafe_name: 7 } },
      name: 'New café',
    },
  ])('is called "$name" when the visitor told $told', ({ o, name }) => {
    expect(card(o).company_name).toBe(name);
  });

  it('has a name that fits however long the visitor made theirs', () => {
    expect(card({ user_name: 'é'.repeat(200) }).company_name.length).toBeLessThanOrEqual(200);
  });
});

describe('newer facts on a card', () => {
  const before = firstFacts(aSnapshot());
  const after = firstFacts(aSnapshot({ revision: 6, mobile: '+61400000000', summary: 'Moved the opening to May.' }));
  const at = new Date(0);
  const deal: Deal = {
    ...blankDeal,
    ...cardOf(before, LEAD_ID),
    id: 'd',
    rank: 1,
    version: 1,
    created_at: at,
    updated_at: at,
    updated_by: null,
  };

  it('replace what the bot wrote', () => {
    expect(contactUpdate(deal, before, after)).toMatchObject({
      mobile: '+61400000000',
      summary: 'Moved the opening to May.',
    });
  });

  it('leave alone what sales wrote', () => {
    const edited = { ...deal, mobile: '+61411111111' };
    expect(contactUpdate(edited, before, after)).not.toHaveProperty('mobile');
    expect(contactUpdate(edited, before, after)).toHaveProperty('summary');
  });

  it("give it the café's name once that is told, unless sales have named it", () => {
    const named = firstFacts(aSnapshot({ revision: 7, qualification_data: { cafe_name: 'Two Birds' } }));
    expect(contactUpdate(deal, before, named)).toHaveProperty('company_name', 'Two Birds');
    expect(contactUpdate({ ...deal, company_name: 'King St' }, before, named)).not.toHaveProperty('company_name');
  });

  it('change neither priority nor column', () => {
    expect(Object.keys(contactUpdate(deal, before, after)).toSorted()).toEqual([
      'company_name',
      'contact_person',
      'email',
      'mobile',
      'summary',
    ]);
  });
});
