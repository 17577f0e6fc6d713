import { describe, expect, it } from 'vitest';
import type { AskTopic } from '../domain/conversation-state';
import type { FoundFields, Understanding } from '../domain/understanding';
import {
  a,
  ask,
  asked,
  being,
  contact,
  does,
  existingCafeNeeds,
  hear,
  newCafeNeeds,
  play,
  questionsIn,
  step,
  tell,
} from '../../test/heard/hearing';

const nothingOfUse = hear({ small_talk: 'chat' });

describe('what is asked next', () => {
  const cases: readonly { name: string; heard: readonly Understanding[]; next: AskTopic | null }[] = [
    { name: 'the kind of business, when nothing is known', heard: [hear()], next: 'customer_type' },
    { name: 'the opening time of a new café', heard: [being('new_cafe')], next: 'timeline' },
    {
      name: 'the volume, when the opening time came unasked',
      heard: [being('new_cafe', { fields: { timeline: a.timeline } })],
      next: 'volume',
    },
    { name: 'the number of cafés of an owner', heard: [being('existing_cafe')], next: 'cafe_count' },
    {
      name: 'the problem of an owner who told the number',
      heard: [being('existing_cafe', { fields: { cafe_count: a.cafe_count } })],
      next: 'current_pain_points',
    },
    {
      name: 'the name, once the needs of a new café are told',
      heard: [being('new_cafe', { fields: newCafeNeeds })],
      next: 'name',
    },
    {
      name: 'the name, once the needs of an owner are told',
      heard: [being('existing_cafe', { fields: existingCafeNeeds })],
      next: 'name',
    },
    {
      name: 'the phone, when name and email came early',
      heard: [tell({ name: a.name, email: a.email }), being('new_cafe', { fields: newCafeNeeds })],
      next: 'phone',
    },
    { name: 'nothing personal of a casual browser', heard: [being('casual_browser')], next: null },
    {
      name: 'nothing, when everything was told in one message',
      heard: [being('new_cafe', { fields: { ...newCafeNeeds, ...contact } })],
      next: null,
    },
    {
      name: 'the needs first, although a contact detail was volunteered',
      heard: [being('new_cafe', { fields: { email: a.email } })],
      next: 'timeline',
    },
  ];
  it.each(cases)('$name', ({ heard, next }) => {
    const { plan } = play(heard);
    expect(asked(plan)).toBe(next);
    expect(questionsIn(plan)).toBeLessThanOrEqual(1);
  });
});

describe('asking again', () => {
  it('asks three times in all, then skips the field and goes on', () => {
    const start = play([being('new_cafe')]);
    const second = play([nothingOfUse], start.state);
    const third = play([nothingOfUse], second.state);
    const fourth = play([nothingOfUse], third.state);
    expect([start, second, third].map(({ plan }) => step(plan, 'ask'))).toMatchObject([
      { topic: 'timeline', attempt: 1 },
      { topic: 'timeline', attempt: 2 },
      { topic: 'timeline', attempt: 3 },
    ]);
    expect(asked(fourth.plan)).toBe('volume');
    expect(fourth.state.skipped_fields).toEqual(['timeline']);
    expect(fourth.state.ask_counts).toEqual({ timeline: 3, volume: 1 });
  });

  it('comes back to a skipped field once at the end, and then lets it be', () => {
    const noIdea = play([being('new_cafe'), hear({ unknown: ['timeline'] })]);
    expect(asked(noIdea.plan)).toBe('volume');
    const rest: FoundFields = { volume: a.volume, coffee_style: a.coffee_style, equipment: a.equipment };
    const end = play([tell({ ...rest, ...contact })], noIdea.state);
    expect(step(end.plan, 'ask')).toMatchObject({ topic: 'timeline', reason: 'revisit' });
    const after = play([hear({ unknown: ['timeline'] })], end.state);
    expect(asked(after.plan)).toBeNull();
    expect(after.plan.lead).toBe('partial');
  });

  it('takes a skipped field that is told later off the list', () => {
    const { state } = play([being('new_cafe'), hear({ unknown: ['timeline'] }), tell({ timeline: a.timeline })]);
    expect(state).toMatchObject({ timeline: 'early March', timeline_date: '2027-03-01', skipped_fields: [] });
  });

  it.each(['gibberish', 'insult', 'injection'] as const)(
    'does not let %s eat up one question after another',
    (small_talk) => {
      const noise = hear({ small_talk });
      const { state, plan } = play([being('new_cafe'), ...Array<Understanding>(12).fill(noise)]);
      expect(state.ask_counts).toEqual({ timeline: 3 });
      expect(state.skipped_fields).toEqual([]);
      expect(does(plan)).toEqual(['small_talk', 'invite']);
    },
  );

  it('puts the pending question again after an answer', () => {
    const { plan } = play([being('new_cafe'), ask('Do you sell grinders?')]);
    expect(does(plan)).toEqual(['cannot_answer', 'ask']);
    expect(asked(plan)).toBe('timeline');
  });
});

describe('what the visitor would rather not tell', () => {
  it('is not asked for again, at the end either', () => {
    const { state, plan } = play([
      being('new_cafe', { fields: { ...newCafeNeeds, name: a.name, email: a.email } }),
      hear({ declined: ['phone'] }),
    ]);
    expect(state.declined_fields).toEqual(['phone']);
    expect(does(plan)).toEqual(['respect_decline', 'offer_call']);
    expect(plan.lead).toBe('partial');
    expect(state.is_qualified).toBe(false);
  });

  it('is email and phone when all contact is refused, and the name is of no use then', () => {
    const { state, plan } = play([being('new_cafe', { fields: newCafeNeeds }), hear({ flow: 'refuses_contact' })]);
    expect(state).toMatchObject({ refuses_contact: true, declined_fields: ['email', 'phone'] });
    expect(questionsIn(plan)).toBe(0);
    expect(asked(play([hear({ small_talk: 'chat' })], state).plan)).toBeNull();
    expect(plan.lead).toBe('none');
  });

  it('still lets the needs be asked for later, but not in the reply to the refusal', () => {
    const refused = play([being('new_cafe'), hear({ flow: 'refuses_contact' })]);
    expect(questionsIn(refused.plan)).toBe(0);
    expect(asked(play([tell({ timeline: a.timeline })], refused.state).plan)).toBe('volume');
  });

  it('is taken when it is volunteered after all', () => {
    const { state } = play([being('new_cafe'), hear({ flow: 'refuses_contact' }), tell({ email: a.email })]);
    expect(state).toMatchObject({ email: 'priya@gmail.com', declined_fields: ['phone'], refuses_contact: false });
  });

  it('does not include what comes with the same message', () => {
    const { state } = play([being('new_cafe', { fields: { email: a.email }, flow: 'refuses_contact' })]);
    expect(state.declined_fields).toEqual(['phone']);
  });
});

describe('corrections', () => {
  const cases: readonly {
    name: string;
    before: FoundFields;
    then: FoundFields;
    after: object;
    corrected: readonly string[];
  }[] = [
    {
      name: 'replace a volume',
      before: { volume: a.volume },
      then: { volume: { value: 250, span: '250', text: '250 cups' } },
      after: { volume: 250, volume_text: '250 cups' },
      corrected: ['volume'],
    },
    {
      name: 'replace an email',
      before: { email: a.email },
      then: { email: { value: 'Orders@Cafe.com', span: '' } },
      after: { email: 'orders@cafe.com' },
      corrected: ['email'],
    },
    {
      name: 'replace a phone',
      before: { phone: a.phone },
      then: { phone: { value: '0491 570 157', span: '' } },
      after: { phone: '+61491570157' },
      corrected: ['phone'],
    },
    {
      name: 'replace an opening time and its date',
      before: { timeline: a.timeline },
      then: { timeline: { value: 'October', span: '', date: '2027-10-01' } },
      after: { timeline: 'October', timeline_date: '2027-10-01' },
      corrected: ['timeline'],
    },
    {
      name: 'take the same date in newer words',
      before: { timeline: a.timeline },
      then: { timeline: { value: 'opening in March', span: '', date: '2027-03-01' } },
      after: { timeline: 'opening in March' },
      corrected: [],
    },
    {
      name: 'replace a name',
      before: { name: a.name },
      then: { name: { value: 'Anita', span: '' } },
      after: { name: 'Anita' },
      corrected: ['name'],
    },
    {
      name: 'do not shorten a name to its sign-off',
      before: { name: a.name },
      then: { name: { value: 'Priya', span: '' } },
      after: { name: 'Priya Nair' },
      corrected: [],
    },
    {
      name: 'take the longer form of a name',
      before: { name: { value: 'Priya', span: '' } },
      then: { name: a.name },
      after: { name: 'Priya Nair' },
      corrected: [],
    },
    {
      name: 'let an undecided visitor decide',
      before: { equipment: { value: 'unsure', span: '' } },
      then: { equipment: a.equipment },
      after: { equipment: 'yes' },
      corrected: [],
    },
    {
      name: 'add a further problem to the first',
      before: { current_pain_points: a.current_pain_points },
      then: { current_pain_points: { value: 'high prices', span: '' } },
      after: { current_pain_points: 'late deliveries; high prices' },
      corrected: [],
    },
  ];
  it.each(cases)('$name', ({ before, then, after, corrected }) => {
    const { state, plan } = play([tell(before), tell(then)]);
    expect(state).toMatchObject(after);
    expect(step(plan, 'acknowledge')?.corrected ?? []).toEqual(corrected);
  });

  it('forget a value that is taken back, with its date', () => {
    const { state, plan } = play([
      being('new_cafe', { fields: { timeline: a.timeline } }),
      hear({ withdrawn: ['timeline'] }),
    ]);
    expect(state).toMatchObject({ timeline: null, timeline_date: null });
    expect(does(plan)).toContain('acknowledge_withdrawal');
  });

  it('say so when everything was known already', () => {
    const { plan } = play([tell({ name: a.name, volume: a.volume }), tell({ name: a.name, volume: a.volume })]);
    expect(does(plan)).toContain('acknowledge_repeat');
  });
});

it('takes a café owner at their word on taste, and does not ask for it in other words', () => {
  const rest: FoundFields = {
    cafe_count: a.cafe_count,
    current_pain_points: a.current_pain_points,
    support_needs: a.support_needs,
  };
  const { state, plan } = play([
    tell({ coffee_style: { value: 'bold', span: 'strong and dark' } }),
    being('existing_cafe', { fields: rest }),
  ]);
  expect(state.coffee_preference).toBe('bold');
  expect(asked(plan)).toBe('name');
});

describe('cups a week', () => {
  const weekly = hear({ needs_days_a_week: true });
  it('are followed by the question for the days', () => {
    const { plan } = play([being('new_cafe'), weekly]);
    expect(step(plan, 'ask')).toMatchObject({ topic: 'volume', reason: 'days_a_week' });
  });
  it('are asked about three times at most', () => {
    const { plan, state } = play([being('new_cafe'), weekly, weekly, weekly, weekly]);
    expect(state.skipped_fields).toEqual(['volume']);
    expect(asked(plan)).toBe('timeline');
  });
  it('need no days when the volume is known', () => {
    expect(asked(play([being('new_cafe', { fields: { volume: a.volume } }), weekly]).plan)).toBe('timeline');
  });
});

it('ignores a count of no cups and no cafés', () => {
  const { state } = play([tell({ volume: { value: 0, span: '0', text: '0' }, cafe_count: { value: 0, span: '0' } })]);
  expect(state).toMatchObject({ volume: null, volume_text: null, cafe_count: null });
});
