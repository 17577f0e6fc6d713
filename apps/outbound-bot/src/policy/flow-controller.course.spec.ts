import { describe, expect, it } from 'vitest';
import type { IntentStage } from '../domain/conversation-state';
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
  knowledge,
  newCafeNeeds,
  play,
  questionsIn,
  step,
  tell,
} from '../../test/heard/hearing';
import { decide } from './flow-controller';
import { carryOver, initialState } from './state-manager';

const bye = hear({ flow: 'wants_to_exit' });

describe('stages', () => {
  const cases: readonly { name: string; heard: readonly Understanding[]; stage: IntentStage }[] = [
    { name: 'a greeting explores', heard: [hear({ small_talk: 'greeting' })], stage: 'exploring' },
    { name: 'a question alone explores', heard: [ask('Do you ship?')], stage: 'exploring' },
    { name: 'a café to be is interest', heard: [being('new_cafe')], stage: 'interest_detected' },
    {
      name: 'two facts of the business confirm it',
      heard: [being('new_cafe', { fields: { volume: a.volume, timeline: a.timeline } })],
      stage: 'intent_confirmed',
    },
    {
      name: 'a contact detail confirms it',
      heard: [being('existing_cafe', { fields: { email: a.email } })],
      stage: 'intent_confirmed',
    },
    {
      name: 'wanting a person confirms it',
      heard: [being('existing_cafe', { flow: 'wants_human' })],
      stage: 'intent_confirmed',
    },
    {
      name: 'all required fields qualify',
      heard: [being('new_cafe', { fields: { ...newCafeNeeds, ...contact } })],
      stage: 'qualified',
    },
    {
      name: 'a casual browser explores, whatever they tell',
      heard: [being('casual_browser', { fields: { volume: a.volume, email: a.email } })],
      stage: 'exploring',
    },
    {
      name: 'someone who turns out to be casual keeps the stage',
      heard: [being('new_cafe'), being('casual_browser')],
      stage: 'interest_detected',
    },
  ];
  it.each(cases)('$name', ({ heard, stage }) => {
    expect(play(heard).state.intent_stage).toBe(stage);
  });
});

describe('who the visitor is', () => {
  it('an owner who opens another café stays an owner, with the opening time kept', () => {
    const { state } = play([being('existing_cafe'), being('new_cafe', { fields: { timeline: a.timeline } })]);
    expect(state).toMatchObject({ customer_type: 'existing_cafe', timeline: 'early March' });
  });
  it('a casual browser is upgraded when they show interest', () => {
    const { state, plan } = play([being('casual_browser'), being('new_cafe')]);
    expect(state).toMatchObject({ customer_type: 'new_cafe', intent_stage: 'interest_detected' });
    expect(asked(plan)).toBe('timeline');
  });
  it('an unsure hint does not make a casual browser of someone with plans', () => {
    const hint = hear({ customer_type: { value: 'casual_browser', span: 'looking', confidence: 0.4 } });
    expect(play([being('new_cafe'), hint]).state.customer_type).toBe('new_cafe');
  });
  it('a remark does not make a casual browser of a qualified visitor', () => {
    const told = being('new_cafe', { fields: { ...newCafeNeeds, ...contact } });
    expect(play([told, being('casual_browser')]).state).toMatchObject({
      customer_type: 'new_cafe',
      is_qualified: true,
    });
  });
  it('contact questions stop when someone turns out to be casual', () => {
    const { plan } = play([being('new_cafe', { fields: newCafeNeeds }), being('casual_browser')]);
    expect(questionsIn(plan)).toBe(0);
  });
  it('someone who counts their cafés is taken for an owner', () => {
    expect(play([tell({ cafe_count: a.cafe_count })]).state).toMatchObject({
      customer_type: 'existing_cafe',
      cafe_count: 2,
    });
  });
  it('someone who tells needs but never says who they are is asked how to be reached all the same', () => {
    const chat = hear({ small_talk: 'chat' });
    const { plan, state } = play([hear(), chat, chat, tell({ volume: a.volume, coffee_style: a.coffee_style })]);
    expect(state).toMatchObject({ customer_type: null, intent_stage: 'intent_confirmed', is_qualified: false });
    expect(asked(plan)).toBe('name');
    expect(play([tell(contact)], state).plan).toMatchObject({ lead: 'partial' });
  });
  it('someone who never says is asked three times, then left to ask their own questions', () => {
    const chat = hear({ small_talk: 'chat' });
    const { state, plan } = play([hear(), chat, chat, chat, chat]);
    expect(state.ask_counts).toEqual({ customer_type: 3 });
    expect(plan.steps.at(-1)).toEqual({ do: 'invite', to: 'anything' });
  });
});

describe('questions', () => {
  const informed = context({ knowledge });

  it('are answered from the passages, and the pending question is put again', () => {
    const { plan } = play([being('new_cafe'), ask('How fast do you deliver?')], undefined, informed);
    expect(does(plan)).toEqual(['answer', 'ask']);
    expect(step(plan, 'answer')).toMatchObject({ passages: knowledge.passages, brief: false });
  });
  it('without an answer are said to have none, and a person is offered without a second question', () => {
    const { state, plan } = play([being('new_cafe'), ask('Do you know the weather?')]);
    expect(does(plan)).toEqual(['cannot_answer', 'ask']);
    expect(state.last_offer).toBe('person');
  });
  it('are free three times for a visitor who told nothing, then brief, and lead back every second time', () => {
    const heard = Array.from({ length: 5 }, () => ask('How fast do you deliver?'));
    const plans = heard.map((_, index) => play(heard.slice(0, index + 1), undefined, informed).plan);
    expect(plans.map((plan) => step(plan, 'answer')?.brief)).toEqual([false, false, false, true, true]);
    expect(plans.map(asked)).toEqual(['customer_type', null, null, 'customer_type', null]);
    expect(plans.map((plan) => plan.steps.at(-1)?.do)).toEqual(['ask', 'invite', 'invite', 'ask', 'invite']);
  });
  it('are not counted for someone who told who they are', () => {
    const { state } = play([being('casual_browser'), ask('Which beans?'), ask('How fresh?')], undefined, informed);
    expect(state.free_answers).toBe(0);
  });
  it('that demand a promise get none', () => {
    const { plan } = play([being('new_cafe'), hear({ wants_promise: true })]);
    expect(does(plan)).toEqual(['no_promise', 'ask']);
  });
  it('come with facts: both are taken', () => {
    const { state, plan } = play(
      [being('new_cafe', { fields: { name: a.name }, questions: ['Do you ship?'] })],
      undefined,
      informed,
    );
    expect(state.name).toBe('Priya Nair');
    expect(does(plan)).toEqual(['acknowledge_type', 'acknowledge', 'answer', 'ask']);
  });
});

describe('the first reply', () => {
  it('greets a visitor who only says hello', () => {
    expect(does(play([hear({ small_talk: 'greeting' })]).plan)).toEqual(['greet', 'ask']);
  });
  it('goes straight to what was said otherwise', () => {
    expect(does(play([being('new_cafe')]).plan)).toEqual(['acknowledge_type', 'ask']);
  });
  it('tells what language it can use, once', () => {
    const first = play([being('new_cafe', { language: 'es' })]);
    expect(does(first.plan)[0]).toBe('language_note');
    expect(does(play([hear({ language: 'es', fields: { email: a.email } })], first.state).plan)).not.toContain(
      'language_note',
    );
  });
});

describe('goodbye', () => {
  it('closes without a question, from any state', () => {
    const states = [
      initialState(),
      play([being('new_cafe')]).state,
      play([tell({ email: found('jo@gmial.com') })]).state,
      play([hear({ flow: 'wants_human' })]).state,
      play([being('new_cafe', { fields: { ...newCafeNeeds, ...contact } })]).state,
    ];
    for (const state of states) {
      const { plan } = play([bye], state);
      expect(plan).toMatchObject({ ends: true, steps: [{ do: 'goodbye' }] });
    }
  });
  it('still takes in what came with it', () => {
    const { state, plan } = play([being('new_cafe'), hear({ flow: 'wants_to_exit', fields: { email: a.email } })]);
    expect(state.email).toBe('priya@gmail.com');
    expect(plan).toMatchObject({ ends: true, lead: 'partial' });
  });
  it('is not said for a plain no', () => {
    expect(play([being('new_cafe'), hear({ confirmation: 'no' })]).plan.ends).toBe(false);
  });
});

describe('a conversation after the end', () => {
  const ended = play([
    being('new_cafe', { fields: { name: a.name, email: a.email } }),
    hear({ declined: ['timeline'] }),
    bye,
  ]);
  const again = carryOver(ended.state);

  it('knows what was told, and asks only for the rest', () => {
    const { state, plan } = play([tell({ volume: a.volume })], again);
    expect(state).toMatchObject({
      name: 'Priya Nair',
      email: 'priya@gmail.com',
      customer_type: 'new_cafe',
      volume: 150,
    });
    expect(does(plan)).toEqual(['greet', 'acknowledge', 'ask']);
    expect(asked(plan)).toBe('coffee_style');
  });
  it('tells the lead of itself with its first message', () => {
    const { state, plan } = play([hear({ small_talk: 'greeting' })], again);
    expect(plan.lead).toBe('partial');
    expect(play([hear({ small_talk: 'chat' })], state).plan.lead).toBe('none');
  });
  it('may ask again what went unanswered, but not what was declined', () => {
    expect(again).toMatchObject({
      ask_counts: {},
      skipped_fields: [],
      declined_fields: ['timeline'],
      wants_human: false,
    });
  });
  it('puts an unanswered suggestion once more', () => {
    const open = carryOver(play([being('new_cafe', { fields: { email: found('jo@gmial.com') } }), bye]).state);
    expect(step(play([hear({ small_talk: 'greeting' })], open).plan, 'confirm')).toMatchObject({
      suggestion: 'jo@gmail.com',
    });
  });
});

it('does not change the state that it is given', () => {
  const state = Object.freeze(initialState());
  expect(() => decide(state, being('new_cafe', { fields: contact }), context())).not.toThrow();
  expect(state).toEqual(initialState());
});
