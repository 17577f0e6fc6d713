import { describe, expect, it } from 'vitest';
import type { Understanding } from '../domain/understanding';
import {
  a,
  ask,
  asked,
  being,
  contact,
  context,
  does,
  found,
  hear,
  newCafeNeeds,
  play,
  questionsIn,
  step,
  tell,
} from '../../test/heard/hearing';

const typo = being('new_cafe', { fields: { email: found('jack.w@gmial.com') } });
const impossible = being('new_cafe', { fields: { email: found('benr@gmail.con') } });
const queried = play([typo]);
const queriedImpossible = play([impossible]);

describe('an address with a likely typo', () => {
  it('is put to the visitor and not stored', () => {
    expect(queried.state).toMatchObject({
      email: null,
      pending_confirmation: { field: 'email', suggestion: 'jack.w@gmail.com', typed: 'jack.w@gmial.com' },
      confirmations_asked: 1,
      last_asked: 'email',
    });
    expect(step(queried.plan, 'confirm')).toMatchObject({ suggestion: 'jack.w@gmail.com' });
    expect(questionsIn(queried.plan)).toBe(1);
  });

  const answers: readonly { name: string; heard: Understanding; email: string | null }[] = [
    { name: 'a yes stores the suggestion', heard: hear({ confirmation: 'yes' }), email: 'jack.w@gmail.com' },
    { name: 'a plain no keeps it as typed', heard: hear({ confirmation: 'no' }), email: 'jack.w@gmial.com' },
    { name: 'insisting keeps it as typed', heard: hear({ confirmation: 'insists' }), email: 'jack.w@gmial.com' },
    {
      name: 'writing it once more keeps it as typed',
      heard: tell({ email: found('Jack.W@gmial.com') }),
      email: 'jack.w@gmial.com',
    },
    {
      name: 'writing the suggestion stores it',
      heard: tell({ email: found('jack.w@gmail.com') }),
      email: 'jack.w@gmail.com',
    },
    {
      name: 'another address is stored instead',
      heard: tell({ email: found('jack@harbour.com.au') }),
      email: 'jack@harbour.com.au',
    },
    {
      name: 'declining the email stores nothing',
      heard: hear({ declined: ['email'], confirmation: 'no' }),
      email: null,
    },
  ];
  it.each(answers)('$name', ({ heard, email }) => {
    const { state } = play([heard], queried.state);
    expect(state).toMatchObject({ email, pending_confirmation: null });
  });

  it('stays pending through a question in between, and is put again', () => {
    const between = play([ask('Do you sell decaf?')], queried.state);
    expect(between.state).toMatchObject({
      pending_confirmation: { suggestion: 'jack.w@gmail.com' },
      confirmations_asked: 2,
    });
    expect(does(between.plan)).toEqual(['cannot_answer', 'confirm']);
    expect(play([hear({ confirmation: 'yes' })], between.state).state.email).toBe('jack.w@gmail.com');
  });

  it('is put three times at most; then the conversation goes on, and a yes to something else does not confirm it', () => {
    const chat = hear({ small_talk: 'chat' });
    const ignored = play([chat, chat, chat], queried.state);
    expect(step(ignored.plan, 'confirm')).toBeUndefined();
    expect(asked(ignored.plan)).toBe('timeline');
    expect(play([hear({ confirmation: 'yes' })], ignored.state).state).toMatchObject({ email: null });
  });

  it('is not queried again once the visitor insisted on it', () => {
    const { state } = play(
      [hear({ confirmation: 'insists' }), hear({ withdrawn: ['email'] }), tell({ email: found('jack.w@gmial.com') })],
      queried.state,
    );
    expect(state).toMatchObject({ email: 'jack.w@gmial.com', pending_confirmation: null });
  });

  it('leaves an earlier address in place until it is confirmed', () => {
    const { state } = play([tell({ email: a.email }), tell({ email: found('priya@hotmial.com') })]);
    expect(state).toMatchObject({
      email: 'priya@gmail.com',
      pending_confirmation: { suggestion: 'priya@hotmail.com' },
    });
  });

  it('is never asked for in other words while it waits', () => {
    const { plan } = play([tell({ ...newCafeNeeds, name: a.name })], queried.state);
    expect(asked(plan)).toBeNull();
    expect(does(plan)).toContain('confirm');
  });

  it('a goodbye does not confirm what was typed', () => {
    const { state, plan } = play([hear({ confirmation: 'no', flow: 'wants_to_exit' })], queried.state);
    expect(state.email).toBeNull();
    expect(plan.ends).toBe(true);
  });
});

describe('an address that was spoken', () => {
  const spoken = context({ spoken: true });
  const said = being('new_cafe', { fields: { email: found('priya@gmail.com') } });
  const heard = play([said], undefined, spoken);

  it('is put to the visitor as it was heard, and not stored', () => {
    expect(heard.state).toMatchObject({ email: null, pending_confirmation: { suggestion: 'priya@gmail.com' } });
    expect(step(heard.plan, 'confirm')).toMatchObject({ suggestion: 'priya@gmail.com', heard: true });
  });

  it('is stored with a yes, or when it is said or written once more', () => {
    expect(play([hear({ confirmation: 'yes' })], heard.state, spoken).state.email).toBe('priya@gmail.com');
    expect(play([said], heard.state, spoken).state.email).toBe('priya@gmail.com');
    expect(play([said], heard.state).state.email).toBe('priya@gmail.com');
  });

  it('is asked for anew with a no', () => {
    const { state, plan } = play([hear({ confirmation: 'no' })], heard.state, spoken);
    expect(state).toMatchObject({ email: null, pending_confirmation: null });
    expect(step(plan, 'ask')).toMatchObject({ topic: 'email', reason: 'invalid' });
  });

  it('needs no confirmation when it is known', () => {
    const known = play([tell({ email: found('priya@gmail.com') })]);
    expect(play([said], known.state, spoken).state).toMatchObject({
      email: 'priya@gmail.com',
      pending_confirmation: null,
    });
  });
});

describe('an address whose ending does not exist', () => {
  it('is asked for after a plain no', () => {
    const { state, plan } = play([hear({ confirmation: 'no' })], queriedImpossible.state);
    expect(state).toMatchObject({ email: null, pending_confirmation: null });
    expect(step(plan, 'ask')).toMatchObject({ topic: 'email', reason: 'invalid' });
  });
  it('is kept when the visitor insists on it', () => {
    expect(play([hear({ confirmation: 'insists' })], queriedImpossible.state).state.email).toBe('benr@gmail.con');
  });
});

describe('a detail that cannot be used', () => {
  it.each([
    ['email', 'leila@mycoffee'],
    ['phone', '0491 57'],
  ] as const)('is explained and asked for once more: %s %s', (field, written) => {
    const { state, plan } = play([being('new_cafe', { fields: { [field]: found(written) } })]);
    expect(state[field]).toBeNull();
    expect(step(plan, 'explain_invalid')).toMatchObject({ field });
    expect(step(plan, 'ask')).toMatchObject({ topic: field, reason: 'invalid' });
  });

  it('is asked for three times at most', () => {
    const wrong = tell({ phone: found('0491 57') });
    const { plan, state } = play([being('new_cafe'), wrong, wrong, wrong, wrong]);
    expect(state.ask_counts.phone).toBe(3);
    expect(does(plan)).toContain('explain_invalid');
    expect(asked(plan)).toBe('timeline');
  });

  it('is taken in the country that the number itself gives', () => {
    const { state } = play([tell({ phone: found('+1 (503) 555-0142') })]);
    expect(state.phone).toBe('+15035550142');
  });

  it('says that the country is missing when nothing tells it', () => {
    const { plan } = play([tell({ phone: found('0491 570 156') })], undefined, context({ country_code: null }));
    expect(step(plan, 'explain_invalid')?.reason).toMatch(/country/i);
  });

  it('is one question even when both are wrong', () => {
    const { plan } = play([being('new_cafe', { fields: { email: found('leila@mycoffee'), phone: found('0491 57') } })]);
    expect(does(plan).filter((kind) => kind === 'explain_invalid')).toHaveLength(2);
    expect(questionsIn(plan)).toBe(1);
  });

  it('is explained to a casual browser but not asked for', () => {
    const { plan } = play([being('casual_browser', { fields: { email: found('leila@mycoffee') } })]);
    expect(does(plan)).toContain('explain_invalid');
    expect(questionsIn(plan)).toBe(0);
  });
});

describe('wanting a person', () => {
  const human = hear({ flow: 'wants_human' });

  it('is acknowledged at once, and a way of reaching the visitor asked for', () => {
    const { state, plan } = play([human]);
    expect(state.wants_human).toBe(true);
    expect(does(plan)).toEqual(['connect_person', 'ask']);
    expect(step(plan, 'ask')).toMatchObject({ reason: 'person' });
    expect(plan.lead).toBe('none');
  });

  it('passes the lead on with the first usable detail and asks for nothing else', () => {
    const { state, plan } = play([human, tell({ email: a.email })]);
    expect(plan.lead).toBe('partial');
    expect(step(plan, 'connect_person')).toMatchObject({ has_contact: true });
    expect(questionsIn(plan)).toBe(0);
    expect(questionsIn(play([being('new_cafe')], state).plan)).toBe(0);
  });

  it('needs no question when the visitor can be reached already', () => {
    const { plan } = play([tell({ phone: a.phone }), human]);
    expect(does(plan)).toEqual(['connect_person', 'invite']);
    expect(asked(plan)).toBeNull();
    expect(plan.lead).toBe('partial');
  });

  it('asks for the email when the phone is declined', () => {
    const { plan } = play([human, hear({ declined: ['phone'] })]);
    expect(asked(plan)).toBe('email');
  });

  it('asks no more than three times', () => {
    const chat = hear({ small_talk: 'chat' });
    expect(asked(play([human, chat, chat]).plan)).toBe('phone');
    expect(asked(play([human, chat, chat, chat]).plan)).toBeNull();
  });

  it('does not press someone who refuses all contact', () => {
    const { plan } = play([hear({ flow: 'refuses_contact' }), human]);
    expect(does(plan)).toEqual(['connect_person']);
  });

  it('takes a bare yes to the offer of a person', () => {
    const { state, plan } = play([being('new_cafe'), ask('Do you roast on Sundays?'), hear({ confirmation: 'yes' })]);
    expect(state.wants_human).toBe(true);
    expect(does(plan)).toContain('connect_person');
  });

  it('is asked of a casual browser too, since it is they who want to be reached', () => {
    expect(asked(play([being('casual_browser'), human]).plan)).toBe('phone');
  });

  it('updates the lead when the other detail comes', () => {
    const { plan } = play([human, tell({ email: a.email }), tell({ phone: a.phone })]);
    expect(plan.lead).toBe('partial');
  });
});

describe('the lead', () => {
  const qualified = play([being('new_cafe', { fields: { ...newCafeNeeds, ...contact } })]);

  it('goes out once it is qualified, with the offer of a call', () => {
    expect(qualified.plan.lead).toBe('qualified');
    expect(qualified.state).toMatchObject({
      is_qualified: true,
      intent_stage: 'qualified',
      lead_passed_on: 'qualified',
    });
    expect(step(qualified.plan, 'offer_call')).toEqual({ do: 'offer_call', by: 'phone' });
  });

  it('does not go out again when nothing changed, and the call is offered once', () => {
    const { plan } = play([tell(contact)], qualified.state);
    expect(plan.lead).toBe('none');
    expect(does(plan)).not.toContain('offer_call');
  });

  it('is updated when a value changes', () => {
    const { plan } = play([tell({ phone: found('0491 570 157') })], qualified.state);
    expect(plan.lead).toBe('qualified');
  });

  it('becomes partial when a required value is taken back, while the stage stays', () => {
    const { state, plan } = play([hear({ withdrawn: ['phone'] })], qualified.state);
    expect(state).toMatchObject({ is_qualified: false, intent_stage: 'qualified', phone: null });
    expect(plan.lead).toBe('partial');
  });

  it('is not asked for in the reply to taking it back, and only once after it', () => {
    const taken = play([hear({ withdrawn: ['phone'] })], qualified.state);
    const [first, second] = [play([hear()], taken.state), play([hear(), hear()], taken.state)];
    expect([taken, first, second].map(({ plan }) => asked(plan))).toEqual([null, 'phone', 'cafe_name']);
  });

  it.each([
    ['yes', true],
    ['no', false],
  ] as const)('settles the call after a %s without asking anything', (confirmation, accepted) => {
    const { plan } = play([hear({ confirmation })], qualified.state);
    expect(plan.steps[0]).toEqual({ do: 'settle_call', accepted });
    expect(questionsIn(plan)).toBe(0);
  });

  it('keeps a number that we are asked not to ring, with the wish beside it', () => {
    const { state, plan } = play([hear({ declined: ['phone'], confirmation: 'no' })], qualified.state);
    expect(state).toMatchObject({ phone: '+61491570156', declined_fields: ['phone'], is_qualified: true });
    expect(plan).toEqual({ steps: [{ do: 'settle_call', accepted: false }], ends: false, lead: 'qualified' });
  });

  it('is partial as soon as the one detail is there and the other declined', () => {
    const { plan } = play([being('new_cafe', { fields: { email: a.email } }), hear({ declined: ['phone'] })]);
    expect(plan.lead).toBe('partial');
  });

  it('is partial at the end of any conversation with a contact detail', () => {
    expect(play([being('new_cafe', { fields: { email: a.email } })]).plan.lead).toBe('none');
    expect(play([being('new_cafe', { fields: { email: a.email } }), hear({ flow: 'wants_to_exit' })]).plan.lead).toBe(
      'partial',
    );
  });

  it('is none at the end without one', () => {
    expect(play([being('new_cafe', { fields: { name: a.name } }), hear({ flow: 'wants_to_exit' })]).plan.lead).toBe(
      'none',
    );
  });

  it('is never made of an address that was not confirmed', () => {
    expect(play([hear({ flow: 'wants_to_exit' })], queried.state).plan.lead).toBe('none');
  });
});
