import { describe, expect, it } from 'vitest';
import {
  a,
  after,
  ask,
  asked,
  being,
  context,
  does,
  found,
  hear,
  knowledge,
  play,
  step,
  tell,
} from '../../test/heard/hearing';
import { matters } from '../domain/matter';
import { word } from '../wording/response-builder';
import { leadSummary } from './lead-summary';

/** The knowledge base has a written answer to what it is asked. */
const written = { ...knowledge, passages: knowledge.passages.map((one) => ({ ...one, is_answer: true })) };
const complaint = hear({ matters: [{ value: 'support', span: 'where is my order 5531' }] });

describe("a customer's problem", () => {
  it('is taken seriously, sent where it can be seen to, and offered a call; nothing is asked', () => {
    const { plan } = play([complaint], undefined, context({ knowledge: written }));
    expect(does(plan)).toEqual(['take_up', 'answer', 'offer_callback']);
  });

  it('is told where to turn when the knowledge base is silent', () => {
    expect(does(play([complaint]).plan)).toEqual(['take_up', 'direct', 'offer_callback']);
  });

  it('is told so too when passages are found of which no sentence says where to turn', () => {
    const { plan } = play([complaint], undefined, context({ knowledge }));
    expect(does(plan)).toEqual(['take_up', 'direct', 'offer_callback']);
  });

  it('makes a lead of their words as soon as they leave a number, and asks nothing of the business', () => {
    const { state, plan } = play([complaint, tell({ phone: a.phone })]);
    expect(plan.lead).toBe('partial');
    expect(does(plan)).toContain('connect_person');
    expect(asked(plan)).toBeNull();
    expect(state).toMatchObject({ wants_human: true, support_matter: 'where is my order 5531' });
    expect(leadSummary(state)).toContain('a customer with a problem: “where is my order 5531”');
  });

  it('is asked for a number when the call is accepted', () => {
    const { state, plan } = play([complaint, hear({ confirmation: 'yes' })]);
    expect(state.wants_human).toBe(true);
    expect(step(plan, 'ask')?.reason).toBe('person');
  });

  it('takes what is nothing else for more of it, and the yes to a call after that', () => {
    const more = hear({ small_talk: 'unclear' });
    const { state, plan } = play([complaint, more], undefined, context({ message: 'it was meant to come Tuesday' }));
    expect(does(plan)).toEqual(['note_problem']);
    expect(state.support_matter).toBe('where is my order 5531; it was meant to come Tuesday');
    expect(play([hear({ confirmation: 'yes' })], state).state.wants_human).toBe(true);
  });

  it('lets the sales talk go on once they do', () => {
    const { plan } = play([complaint, being('new_cafe')]);
    expect(asked(plan)).toBe('timeline');
  });

  it('is not sent to the same place twice when more of it is told', () => {
    const more = hear({ matters: [{ value: 'support', span: 'it is two days late now' }] });
    expect(does(play([complaint, more]).plan)).toEqual(['note_problem']);
  });

  it('is kept word by word, one after another', () => {
    const more = hear({ matters: [{ value: 'support', span: 'the invoice is wrong, too' }] });
    expect(play([complaint, more, complaint]).state.support_matter).toBe(
      'where is my order 5531; the invoice is wrong, too',
    );
  });
});

describe('an emergency', () => {
  it.each(['machine_down', 'out_of_coffee'] as const)('has the number first: %s', (matter) => {
    const { plan } = play([after(matter)], undefined, context({ knowledge: written }));
    expect(does(plan)).toEqual(['answer', 'take_up', 'offer_callback']);
  });

  it('with danger has words of safety, and nothing besides', () => {
    expect(does(play([being('existing_cafe'), after('danger')]).plan)).toEqual(['take_up']);
  });
});

describe('what the visitor wants to know of the talk', () => {
  it('is answered from what is known: who gets in touch, and how', () => {
    const contacts = tell({ phone: a.phone });
    expect(step(play([being('new_cafe'), contacts, after('asks_next_steps')]).plan, 'tell_next_steps')?.by).toBe(
      'phone',
    );
    expect(step(play([after('asks_next_steps')]).plan, 'tell_next_steps')?.by).toBeNull();
  });

  it.each(['asks_purpose', 'asks_sharing', 'asks_marketing', 'asks_privacy', 'asks_noted'] as const)(
    'is answered at once, and what was asked is not pressed: %s',
    (matter) => {
      const { plan } = play([being('new_cafe'), after(matter)]);
      expect(asked(plan)).toBeNull();
      expect(does(plan)).not.toContain('respect_decline');
    },
  );

  it('is what was noted, field by field', () => {
    const { plan } = play([being('new_cafe', { fields: { volume: a.volume } }), after('asks_noted')]);
    expect(step(plan, 'tell_noted')?.fields).toEqual(['volume']);
  });
});

describe('the wish to be deleted', () => {
  it('goes to a person when there is somebody to be found', () => {
    const { state, plan } = play([being('new_cafe', { fields: { email: a.email } }), after('asks_deletion')]);
    expect(does(plan)).toContain('connect_person');
    expect(plan.lead).toBe('partial');
    expect(leadSummary(state)).toContain('asked for their data to be deleted');
  });

  it('asks for no details from somebody who has left none', () => {
    const { state, plan } = play([after('asks_deletion')], undefined, context({ knowledge: written }));
    expect(does(plan)).toEqual(['take_up', 'answer']);
    expect(state.wants_human).toBe(false);
  });
});

describe('who is asked too much', () => {
  it('is asked no more until they go on themselves', () => {
    const quiet = play([being('new_cafe'), after('stops_asking')]);
    expect(does(quiet.plan)).toEqual(['stop_asking']);
    const question = play([ask('Do you have decaf?')], quiet.state, context({ knowledge }));
    expect(asked(question.plan)).toBeNull();
    expect(asked(play([tell({ timeline: a.timeline })], quiet.state).plan)).toBe('volume');
  });

  it('hears nothing read back that the same message took back', () => {
    const { state } = play([being('new_cafe', { fields: { coffee_style: a.coffee_style } })]);
    const both = { fields: { coffee_style: a.coffee_style }, withdrawn: ['coffee_style' as const] };
    expect(step(play([after('told_already', both)], state).plan, 'believe')?.fields).not.toContain('coffee_style');
  });

  it('is believed to have told it: read back when it is found, never asked again when not', () => {
    const told = play([
      being('new_cafe'),
      tell({ timeline: a.timeline }),
      after('told_already', { fields: { volume: a.volume } }),
    ]);
    expect(step(told.plan, 'believe')?.fields).toEqual(['volume']);
    expect(does(told.plan)).not.toContain('acknowledge');

    // It may be something else than what was asked last, which then stays open.
    const style = being('new_cafe', { fields: { coffee_style: a.coffee_style } });
    const other = play([style, hear({ matters: [{ value: 'told_already', span: 'I already said bold' }] })]);
    expect(step(other.plan, 'believe')?.fields).toEqual(['coffee_style']);
    expect(asked(other.plan)).toBe('timeline');

    const missed = play([being('new_cafe'), after('told_already')]);
    expect(step(missed.plan, 'believe')?.fields).toEqual([]);
    const later = play(
      [tell({ volume: a.volume }), tell({ coffee_style: a.coffee_style }), tell({ equipment: a.equipment })],
      missed.state,
    );
    expect([asked(missed.plan), asked(later.plan)]).not.toContain('timeline');
  });
});

describe('who asks for somebody else', () => {
  const other = found('their sister');

  it('is asked how that person can be reached; the lead says whose details they are', () => {
    const wish = being('new_cafe', { matters: [found('refers' as const)], flow: 'wants_human', other });
    const first = play([being('casual_browser'), wish]);
    expect(first.state).toMatchObject({ customer_type: 'new_cafe', wants_human: true, speaks_for: 'their sister' });
    expect(step(first.plan, 'ask')?.reason).toBe('person');

    const { state, plan } = play([tell({ phone: a.phone }), hear({ others_name: found('Maya') })], first.state);
    expect(does(plan)).toContain('note_other');
    expect(state.name).toBeNull();
    expect(leadSummary(state)).toContain('they speak for their sister, Maya, whose contact details these are');
  });

  it('is known by whatever says more of that person', () => {
    const { state } = play([hear({ other: found('somebody else') }), hear({ other })]);
    expect(state.speaks_for).toBe('their sister');
    expect(play([hear({ other: found('somebody else') })], state).state.speaks_for).toBe('their sister');
  });
});

describe('who does not understand a question', () => {
  it('hears what it meant, and is not asked another one', () => {
    const { plan, state } = play([being('new_cafe'), after('asks_meaning')]);
    expect(does(plan)).toEqual(['explain']);
    expect(step(plan, 'explain')?.topic).toBe('timeline');
    expect(state.last_asked).toBe('timeline');
  });
});

it('in a row of questions the bot puts its own after every second answer at most', () => {
  const questions = Array.from({ length: 4 }, () => ask('How fresh is it?'));
  const plans = questions.map(
    (_, i) => play([being('new_cafe'), ...questions.slice(0, i + 1)], undefined, context({ knowledge })).plan,
  );
  expect(plans.map((plan) => asked(plan) !== null)).toEqual([true, false, true, false]);
});

it('a plan that has come to nothing is not waved off cheerfully', () => {
  const off = being('casual_browser');
  expect(step(play([being('new_cafe'), off]).plan, 'acknowledge_type')?.given_up).toBe(true);
  expect(step(play([off]).plan, 'acknowledge_type')?.given_up).toBe(false);
});

describe('who has no business with sales', () => {
  it.each(['job', 'supplier', 'press'] as const)('is told where to write, and asked nothing: %s', (matter) => {
    const { state, plan } = play([after(matter)], undefined, context({ knowledge: written }));
    expect(does(plan)).toEqual(['take_up', 'answer']);
    expect(state.customer_type).toBe('casual_browser');
  });
});

it('one matter is taken up, the one that counts most', () => {
  const heard = hear({ matters: [found('danger' as const), found('asks_next_steps' as const)] });
  expect(does(play([heard]).plan)).toEqual(['take_up']);
});

it.each(matters)('there are words for everything that is said about %s', (matter) => {
  for (const base of [written, knowledge, { answerable: false, passages: [] }]) {
    const { plan, state } = play([being('existing_cafe'), after(matter)], undefined, context({ knowledge: base }));
    expect(word(plan, state, () => 0).text).not.toBe('');
  }
});

describe('what comes first', () => {
  const matter = (value: 'danger' | 'asks_noted') => ({ matters: [found(value)] });

  it('is what to do in danger, whatever else the message says', () => {
    const { plan } = play([hear({ ...matter('danger'), small_talk: null, fields: { name: a.name } })]);
    expect(plan.steps[0]).toEqual({ do: 'take_up', matter: 'danger' });
  });

  it('is said once where what was noted is read back', () => {
    const { plan } = play([hear({ ...matter('asks_noted'), fields: { name: a.name } })]);
    expect(does(plan)).toContain('tell_noted');
    expect(does(plan)).not.toContain('acknowledge');
  });
});
