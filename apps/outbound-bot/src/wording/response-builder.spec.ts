import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyConversation } from '../../test/heard/any-understanding';
import {
  a,
  ask,
  being,
  contact,
  context,
  existingCafeNeeds,
  found,
  hear,
  knowledge,
  newCafeNeeds,
  play,
  tell,
} from '../../test/heard/hearing';
import type { Played } from '../../test/heard/hearing';
import { decide } from '../policy/flow-controller';
import { initialState, rememberWordings } from '../policy/state-manager';
import { seededChoice } from './phrasing';
import { word } from './response-builder';
import { isWordingId, wordings } from './wordings.data';

const say = ({ plan, state }: Played, seed = 'seed') => word(plan, state, seededChoice(seed)).text;

describe('a reply', () => {
  it('greets by name and asks the next question', () => {
    expect(say(play([being('new_cafe', { fields: { name: a.name } })]))).toMatch(/Priya.*\?$/);
  });
  it('tells whoever wants a person whether somebody is at work, once', () => {
    const office = { is_open: false, opens: 'on Monday at 7 am', zone: 'Melbourne' } as const;
    const heard = hear({ flow: 'wants_human' });
    const wanted = decide(initialState(), heard, context({ office }));
    expect(say({ ...wanted })).toContain('back on Monday at 7 am, Melbourne time');
    const reached = decide(wanted.state, tell({ email: a.email }), context({ office }));
    expect(say({ ...reached })).not.toContain('Monday');
  });
  it('reads a correction back', () => {
    const corrected = play([tell({ volume: a.volume }), tell({ volume: { value: 250, span: '250', text: '250' } })]);
    expect(say(corrected)).toContain('250 cups a day');
  });
  it('puts the suggested address to the visitor', () => {
    expect(say(play([tell({ email: found('jo@gmial.com') })]))).toContain('jo@gmail.com');
  });
  it('says what is wrong with a number and asks for the whole of it', () => {
    expect(say(play([being('new_cafe', { fields: { phone: found('0491 57') } })]))).toMatch(/number.*\?$/s);
  });
  it('answers in the words of the knowledge base and cites the passage', () => {
    const { plan, state } = play(
      [being('new_cafe'), ask('How fast do you deliver?')],
      undefined,
      context({ knowledge }),
    );
    const reply = word(plan, state, seededChoice('seed'));
    expect(reply.text).toContain('We deliver within two days in Australia.');
    expect(reply.cited).toEqual(knowledge.passages);
  });
  it.each(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'])(
    'says that it does not know and names the nearest page (%s)',
    (seed) => {
      const unanswered = context({ knowledge: { ...knowledge, answerable: false } });
      const reply = say(play([being('new_cafe'), ask('How fast do you deliver?')], undefined, unanswered), seed);
      expect(reply).toMatch(/\b(?:not know|beyond what I know|nothing certain)\b/);
      expect(reply).toContain('our page "Delivery"'.slice(1));
      expect(reply).toMatch(/\b(?:team|colleague|specialists)\b/);
    },
  );
  it('names no page where none is near', () => {
    const unanswered = context({ knowledge: { answerable: false, passages: [] } });
    expect(say(play([being('new_cafe'), ask('How fast do you deliver?')], undefined, unanswered))).not.toContain(
      'page',
    );
  });
  it('tells a qualified visitor that someone will call', () => {
    for (const needs of [newCafeNeeds, existingCafeNeeds]) {
      const type = needs === newCafeNeeds ? 'new_cafe' : 'existing_cafe';
      expect(say(play([being(type, { fields: { ...needs, ...contact } })]))).toMatch(/our team will call you/);
    }
  });
  it('names only the ways of reaching a visitor that are left', () => {
    const human = hear({ flow: 'wants_human' });
    expect(say(play([human]))).toMatch(/phone/);
    const noPhone = say(play([hear({ declined: ['phone'] }), human]));
    expect(noPhone).toMatch(/email/);
    expect(noPhone).not.toMatch(/phone|ring|call/);
  });
  it('tells a visitor in Spanish that it goes on in English', () => {
    expect(say(play([being('new_cafe', { language: 'es' })]))).toMatch(/en inglés/);
  });
  it('is the same for the same choice', () => {
    const played = play([being('new_cafe')]);
    expect(say(played, 'x:1')).toBe(say(played, 'x:1'));
  });
  it("leaves no question mark of the visitor's own words in it", () => {
    const odd = play([
      tell({ timeline: a.timeline }),
      tell({ timeline: { value: 'maybe June? or July?', span: '', date: null } }),
    ]);
    expect(say(odd).split('?')).toHaveLength(2);
  });
});

it('begins a paragraph of its own with what comes after an answer', () => {
  const { plan, state } = play([being('new_cafe'), ask('How fast do you deliver?')], undefined, context({ knowledge }));
  expect(word(plan, state, seededChoice('seed')).text).toMatch(/^We deliver[^\n]*\n\n[^\n]+\?$/);
});

it.each([
  ['AU', '0491 570 156'],
  ['GB', '+61 491 570 156'],
])('says numbers back as people in %s write them', (country, number) => {
  const { plan, state } = play([tell({ phone: a.phone })]);
  expect(word(plan, state, seededChoice('seed'), country).text).toContain(number);
});

describe('the replies of any conversation', () => {
  function replies(check: (reply: string, played: Played, used: readonly string[]) => boolean): void {
    fc.assert(
      fc.property(anyConversation(40), (messages) => {
        let state = initialState();
        return messages.every(({ heard, given }, turn) => {
          const decided = decide(state, heard, given);
          const reply = word(decided.plan, decided.state, seededChoice(`seed:${turn}`));
          const holds = check(reply.text, decided, reply.used_wordings);
          state = rememberWordings(decided.state, reply.used_wordings);
          return holds;
        });
      }),
      { numRuns: 100 },
    );
  }

  it('have at most one question mark, and none at the end', () => {
    replies((reply, { plan }) => reply.split('?').length <= (plan.ends ? 1 : 2));
  });
  it('say something and leave no placeholder unfilled', () => {
    replies(
      (reply) =>
        reply.length > 0 &&
        !/\{(name|email|phone|suggestion|volume|change|reason|cafe_count|coffee_style)\}/.test(reply),
    );
  });
  it('are short', () => {
    replies((reply) => reply.length < 900);
  });
  it('repeat no phrasing while others remain', () => {
    replies((_, { state }, used) =>
      used.every((wording, index) => {
        const earlier = [...state.used_wordings, ...used.slice(0, index)];
        const id = wording.slice(0, wording.indexOf('#'));
        if (!isWordingId(id)) return false;
        const all = wordings[id].map((_, number) => `${id}#${number}`);
        return !earlier.includes(wording) || all.every((one) => earlier.includes(one));
      }),
    );
  });
});
