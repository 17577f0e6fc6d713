import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aSnapshot } from '../../../test/a-snapshot';
import type { LeadFacts } from './lead';
import { alsoTold } from './also-told';
import { firstFacts, joinedFacts, newsOf } from './lead-sources';

const VISITOR = 'one-session';
/** Of one session, at one time for each revision. */
const told = (o: Parameters<typeof aSnapshot>[0] = {}) =>
  aSnapshot({ visitor_id: VISITOR, at: new Date(1_780_000_000_000 + (o.revision ?? 5) * 60_000).toISOString(), ...o });

const after = (facts: LeadFacts, ...snapshots: ReturnType<typeof aSnapshot>[]): LeadFacts =>
  snapshots.reduce((known, snapshot) => ({ ...known, ...newsOf(known, snapshot) }), facts);

it('is known by an address in the one form in which addresses are compared', () => {
  const written = firstFacts(aSnapshot({ email: 'jos@münchen.example', mobile: null }));
  const pasted = firstFacts(aSnapshot({ email: 'Jos\u200B@xn--mnchen-3ya.example', mobile: null }));
  expect(written.emails).toEqual(['jos@xn--mnchen-3ya.example']);
  expect(pasted.emails).toEqual(written.emails);
  expect(pasted.places).toEqual(written.places);
  expect(joinedFacts(written, pasted).emails).toHaveLength(1);
  // What is shown stays as it was told.
  expect(written.email).toBe('jos@münchen.example');
});

it("is a customer's with a problem as long as one of their sessions told of it", () => {
  const known = firstFacts(told({ revision: 5, support: true }));
  const other = firstFacts(told({ visitor_id: 'another-session', support: false }));
  expect([known.support, other.support, joinedFacts(known, other).support]).toEqual([true, false, true]);
  expect(after(known, told({ revision: 6, support: false })).support).toBe(false);
});

describe('a lead after a snapshot', () => {
  const known = firstFacts(told({ revision: 5, conversation_id: 'second', user_name: 'Priya' }));

  it('takes over what a newer one says', () => {
    const lead = after(
      known,
      told({ revision: 6, user_name: 'Priya Nair', lead_score: 91, at: '2026-11-22T00:00:00Z' }),
    );
    expect(lead).toMatchObject({
      user_name: 'Priya Nair',
      lead_score: 91,
      date: new Date('2026-11-22T00:00:00Z'),
    });
  });

  it('takes over a value that was withdrawn', () => {
    expect(after(known, told({ revision: 6, mobile: null })).mobile).toBeNull();
  });

  it.each([4, 5])('keeps its values when revision %i arrives after 5', (revision) => {
    expect(after(known, told({ revision, user_name: 'Old name' })).user_name).toBe('Priya');
  });

  it('keeps where the person first wrote from', () => {
    const newsletter = { page: 'https://roaster.example/machines', utm_source: 'newsletter' };
    const first = firstFacts(told({ revision: 3, source: newsletter }));
    const whole = { ...newsletter, referrer: null, utm_medium: null, utm_campaign: null };
    expect(after(first, told({ revision: 4, source: { page: 'https://roaster.example/' } })).source).toEqual(whole);
    expect(after(firstFacts(told({ revision: 4 })), told({ revision: 3, source: newsletter })).source).toEqual(whole);
    const other = firstFacts(told({ visitor_id: 'heard-later', revision: 9, source: { utm_source: 'fair' } }));
    expect(joinedFacts(other, first).source).toEqual(whole);
    expect(joinedFacts(other, first).latest_source).toMatchObject({ utm_source: 'fair' });
    expect(after(first, told({ revision: 4, source: { utm_source: 'fair' } })).latest_source).toMatchObject({
      utm_source: 'fair',
    });
    expect(after(first, told({ revision: 4 })).latest_source).toEqual(whole);
  });

  it('learns the conversation of an older one, and that it came first', () => {
    const lead = after(known, told({ revision: 2, conversation_id: 'first' }));
    expect(lead.source_conversation_id).toBe('first');
    expect(lead.conversation_ids).toEqual(['second', 'first']);
  });

  it('says that there is nothing new when the same one arrives again', () => {
    expect(newsOf(known, told({ revision: 5, conversation_id: 'second' }))).toBeNull();
  });

  it('stays qualified when a field is withdrawn', () => {
    expect(after(known, told({ revision: 6, completeness: 'partial' })).completeness).toBe('qualified');
  });

  it('keeps the latest 200 conversations', () => {
    const many = Array.from({ length: 250 }, (_, i) => told({ revision: 6 + i, conversation_id: `c${i}` }));
    const lead = after(known, ...many);
    expect(lead.conversation_ids).toHaveLength(200);
    expect(lead.conversation_ids.at(-1)).toBe('c249');
    expect(lead.source_conversation_id).toBe('second');
  });

  it('is the same in whatever order, and however often, its snapshots arrive', () => {
    const snapshots = Array.from({ length: 6 }, (_, revision) =>
      told({
        revision,
        email: 'priya@laneway.example',
        mobile: '+61491570156',
        conversation_id: `conversation-${Math.floor(revision / 2)}`,
        completeness: revision === 3 ? 'qualified' : 'partial',
        user_name: `name ${revision}`,
        source: { utm_source: `source ${revision}` },
      }),
    );
    const lead = (order: typeof snapshots) => {
      const [first, ...rest] = order;
      const { conversation_ids, ...facts } = after(firstFacts(first as (typeof snapshots)[number]), ...rest);
      return { ...facts, conversations: new Set(conversation_ids) };
    };
    const orders = fc
      .tuple(
        fc.shuffledSubarray(snapshots, { minLength: 6 }),
        fc.array(fc.constantFrom(...snapshots), { maxLength: 4 }),
      )
      .map(([all, repeats]) => [...all, ...repeats]);
    fc.assert(
      fc.property(orders, (order) => {
        expect(lead(order)).toEqual(lead(snapshots));
      }),
    );
  });
});

describe('a lead of several sessions', () => {
  const phone = aSnapshot({
    visitor_id: 'on-the-phone',
    at: '2026-11-20T01:00:00.000Z',
    completeness: 'qualified',
    user_name: 'Priya',
    email: 'priya@laneway.example',
    mobile: null,
    lead_score: 40,
    score_reasons: [
      { reason: 'Left an email address', points: 10 },
      { reason: 'Told their name', points: 5 },
    ],
    qualification_data: { timeline: 'in May', timeline_date: '2027-05-01', volume: 200, skipped: [] },
    conversation_id: 'on-the-phone-1',
  });
  const laptop = aSnapshot({
    visitor_id: 'at-the-laptop',
    at: '2026-11-25T01:00:00.000Z',
    completeness: 'partial',
    user_name: 'Priya Nair',
    email: 'priya@laneway.example',
    mobile: '+61491570156',
    lead_score: 30,
    score_reasons: [
      { reason: 'Left an email address', points: 10 },
      { reason: 'Left a phone number', points: 15 },
    ],
    qualification_data: { timeline: 'next year', timeline_date: null, volume: null, coffee_style: 'bold' },
    conversation_id: 'at-the-laptop-1',
  });
  const lead = after(firstFacts(phone), laptop);

  it('is summed up by the session that told most, and of two that told as much by the later', () => {
    const hello = aSnapshot({ ...laptop, summary: 'Has told nothing.', qualification_data: { timeline: null } });
    const full = { ...phone, summary: 'Opens in May with 200 cups a day.' };
    expect(joinedFacts(firstFacts(full), firstFacts(hello)).summary).toBe(full.summary);
    const later = { ...full, at: laptop.at, visitor_id: laptop.visitor_id, summary: 'Opens in June.' };
    expect(joinedFacts(firstFacts(full), firstFacts(later)).summary).toBe('Opens in June.');
  });

  it('shows of each field what was told last, and what only one of them told', () => {
    expect(lead).toMatchObject({
      user_name: 'Priya Nair',
      mobile: '+61491570156',
      completeness: 'qualified',
      conversation_ids: ['on-the-phone-1', 'at-the-laptop-1'],
      source_conversation_id: 'on-the-phone-1',
      qualification_data: { volume: 200, coffee_style: 'bold' },
    });
  });

  it('never puts the date of one beside the words of another', () => {
    expect(lead.qualification_data).toMatchObject({ timeline: 'next year', timeline_date: null });
  });

  it('counts each reason of the score once', () => {
    expect(lead.lead_score).toBe(30);
    expect(lead.score_reasons.map(({ reason }) => reason)).toEqual([
      'Left a phone number',
      'Left an email address',
      'Told their name',
    ]);
  });

  it('keeps what it does not show', () => {
    expect(alsoTold(lead)).toEqual([
      {
        field: 'user_name',
        label: 'Name',
        value: 'Priya',
        at: '2026-11-20T01:00:00.000Z',
        conversation_id: 'on-the-phone-1',
      },
      {
        field: 'timeline',
        label: 'Timeline',
        value: 'in May',
        at: '2026-11-20T01:00:00.000Z',
        conversation_id: 'on-the-phone-1',
      },
    ]);
  });

  it('is the same whichever came first, and however they were joined', () => {
    const { conversation_ids, visitor_ids, ...other } = after(firstFacts(laptop), phone);
    expect({ ...other, conversation_history: lead.conversation_history }).toEqual({
      ...lead,
      conversation_ids: undefined,
      visitor_ids: undefined,
    });
    expect(conversation_ids.toSorted()).toEqual(lead.conversation_ids.toSorted());
    expect(visitor_ids.toSorted()).toEqual(lead.visitor_ids.toSorted());
    expect(joinedFacts(firstFacts(phone), firstFacts(laptop))).toEqual(lead);
  });

  it('shows the talk of the session that was heard last', () => {
    const older = { ...phone, conversation_history: [] };
    expect(after(firstFacts(laptop), older).conversation_history).toHaveLength(1);
    expect(after(firstFacts(older), laptop).conversation_history).toHaveLength(1);
  });

  it('keeps the words of 50 sessions and knows all of them again', () => {
    const many = Array.from({ length: 60 }, (_, i) =>
      aSnapshot({ visitor_id: `session-${i}`, at: new Date(1_790_000_000_000 + i * 60_000).toISOString() }),
    );
    const busy = after(lead, ...many);
    expect(busy.sources).toHaveLength(50);
    expect(busy.visitor_ids).toHaveLength(62);
    expect(newsOf(busy, many[59] as (typeof many)[number])).toBeNull();
  });
});
