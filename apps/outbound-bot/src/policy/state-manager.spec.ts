import { describe, expect, it } from 'vitest';
import { carryOver, fromData, initialState, isComplete, rememberWordings, toData } from './state-manager';

describe('the stored state', () => {
  it('reads back as it was written', () => {
    const state = {
      ...initialState(),
      name: 'Priya',
      email: 'priya@gmail.com',
      volume: 150,
      ask_counts: { timeline: 2, customer_type: 1 },
      skipped_fields: ['volume', 'timeline'],
      pending_confirmation: { field: 'email', suggestion: 'a@gmail.com', typed: 'a@gmial.com' },
      used_wordings: ['goodbye#1', 'greet.new#0'],
    } as const;
    expect(fromData(JSON.parse(JSON.stringify(toData(state))))).toEqual(state);
  });

  it('is always complete in the document, with is_qualified and every field', () => {
    expect(toData(initialState())).toMatchObject({
      is_qualified: false,
      intent_stage: 'exploring',
      name: null,
      email: null,
      declined_fields: [],
    });
  });

  it.each([[undefined], [null], ['text'], [7], [[]], [{}]])('counts %j as nothing known', (data) => {
    expect(fromData(data)).toEqual(initialState());
  });

  it('takes what is readable of a damaged document and ignores unknown keys', () => {
    const state = fromData({
      name: 'Priya',
      volume: 'many',
      intent_stage: 'unheard_of',
      ask_counts: { timeline: 1, shoe_size: 4 },
      declined_fields: ['phone', 'shoe_size', 3],
      pending_confirmation: { field: 'phone' },
      shoe_size: 44,
    });
    expect(state).toEqual({
      ...initialState(),
      name: 'Priya',
      ask_counts: { timeline: 1 },
      declined_fields: ['phone'],
    });
  });

  it('does not take keys of the prototype for counts', () => {
    expect(fromData(JSON.parse('{"ask_counts":{"__proto__":{"timeline":9}}}')).ask_counts).toEqual({});
  });
});

describe('completeness', () => {
  const contact = { name: 'Priya', email: 'p@gmail.com', phone: '+61491570156' };
  const newCafe = {
    ...initialState(),
    ...contact,
    customer_type: 'new_cafe',
    timeline: 'May',
    coffee_style: 'bold',
    equipment: 'unsure',
    volume: 100,
  } as const;
  const existing = {
    ...initialState(),
    ...contact,
    customer_type: 'existing_cafe',
    cafe_count: 1,
    current_pain_points: 'x',
    support_needs: 'y',
    coffee_preference: 'z',
  } as const;

  it('is reached with the seven fields of a new café, and an undecided machine is an answer', () => {
    expect(isComplete(newCafe)).toBe(true);
  });
  it('is reached with the seven fields of an existing café', () => {
    expect(isComplete(existing)).toBe(true);
  });
  it.each(['name', 'email', 'phone', 'timeline', 'coffee_style', 'equipment', 'volume'] as const)(
    'needs the %s of a new café',
    (field) => {
      expect(isComplete({ ...newCafe, [field]: null })).toBe(false);
    },
  );
  it.each([
    'name',
    'email',
    'phone',
    'cafe_count',
    'current_pain_points',
    'support_needs',
    'coffee_preference',
  ] as const)('needs the %s of an existing café', (field) => {
    expect(isComplete({ ...existing, [field]: null })).toBe(false);
  });
  it.each(['casual_browser', null] as const)('is never reached by %s', (customer_type) => {
    expect(isComplete({ ...newCafe, customer_type })).toBe(false);
  });
});

describe('carrying over', () => {
  it('keeps facts, declines and insisted addresses, and drops the course of the ended conversation', () => {
    const ended = {
      ...initialState(),
      name: 'Priya',
      declined_fields: ['phone'],
      insisted_emails: ['p@gmial.com'],
      ask_counts: { volume: 3 },
      skipped_fields: ['volume'],
      last_asked: 'timeline',
      wants_human: true,
      greeted: true,
      lead_passed_on: 'partial',
    } as const;
    expect(carryOver(ended)).toEqual({
      ...ended,
      ask_counts: {},
      skipped_fields: [],
      last_asked: null,
      greeted: false,
      lead_update_due: true,
    });
  });
});

it('carries the wish for a person over only when the team has it', () => {
  const wish = { ...initialState(), wants_human: true };
  expect(carryOver({ ...wish, lead_passed_on: 'partial' }).wants_human).toBe(true);
  expect(carryOver(wish).wants_human).toBe(false);
});

it('remembers phrasings once each, the latest last', () => {
  const state = rememberWordings(rememberWordings(initialState(), ['a#0', 'b#1']), ['a#0']);
  expect(state.used_wordings).toEqual(['b#1', 'a#0']);
});
