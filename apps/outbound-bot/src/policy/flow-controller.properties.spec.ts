import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { intentStages, leadOutcomes } from '../domain/conversation-state';
import type { ConversationState, LeadOutcome } from '../domain/conversation-state';
import type { Plan } from '../domain/plan';
import { anyConversation } from '../../test/heard/any-understanding';
import { asked, context, does, hear, questionsIn, step } from '../../test/heard/hearing';
import { decide } from './flow-controller';
import { flow } from './flow.data';
import { leadAtClose } from './lead-outcome';
import { fromData, initialState, toData } from './state-manager';

interface Moment {
  readonly before: ConversationState;
  readonly after: ConversationState;
  readonly plan: Plan;
}

/** Holds at every moment of any conversation. */
function always(holds: (moment: Moment) => boolean): void {
  fc.assert(
    fc.property(anyConversation(), (messages) => {
      let before = initialState();
      return messages.every(({ heard, given }) => {
        const { state, plan } = decide(before, heard, given);
        const moment = { before, after: state, plan };
        before = state;
        return holds(moment);
      });
    }),
    { numRuns: 150 },
  );
}

describe('whatever the visitor says', () => {
  it('a known field is never asked for', () => {
    always(({ after, plan }) => {
      const topic = asked(plan);
      return topic === null || after[topic] === null;
    });
  });

  it('a declined field is never asked for', () => {
    always(({ after, plan }) => !after.declined_fields.some((field) => field === asked(plan)));
  });

  it('a reply puts at most one question, and puts it last', () => {
    always(({ plan }) => {
      const last = plan.steps.at(-1)?.do;
      return questionsIn(plan) === 0 || (questionsIn(plan) === 1 && (last === 'ask' || last === 'confirm'));
    });
  });

  it('every reply says something', () => {
    always(({ plan }) => plan.steps.length > 0);
  });

  it('nothing is asked more often than its limit, and once more at the end', () => {
    const limits = new Map(flow.map(({ topic, max_asks, revisit }) => [topic, max_asks + (revisit ? 1 : 0)]));
    // Who is to be called is told once that a time may be said.
    limits.set('callback_time', 1);
    always(({ after }) =>
      Object.entries(after.ask_counts).every(([topic, count]) => count <= (limits.get(topic as 'name') ?? 0)),
    );
  });

  it('the stage never falls', () => {
    always(
      ({ before, after }) => intentStages.indexOf(after.intent_stage) >= intentStages.indexOf(before.intent_stage),
    );
  });

  it('a casual browser is asked for nothing, unless they want a person', () => {
    always(({ after, plan }) => after.customer_type !== 'casual_browser' || after.wants_human || asked(plan) === null);
  });

  it('a lead always has a contact detail when it is first passed on', () => {
    always(
      ({ before, after, plan }) =>
        plan.lead === 'none' || before.lead_passed_on !== 'none' || after.email !== null || after.phone !== null,
    );
  });

  it('a lead is qualified only with every required field', () => {
    always(
      ({ after, plan }) =>
        plan.lead !== 'qualified' ||
        (after.is_qualified && after.email !== null && after.phone !== null && after.name !== null),
    );
  });

  it('an address with a likely typo is stored only after the visitor confirmed or insisted', () => {
    always(({ before, after }) => {
      const isTypo = ['jo@gmial.com', 'jo@gmail.con', 'kim@hotmial.com'].includes(after.email ?? '');
      return (
        !isTypo ||
        before.email === after.email ||
        before.insisted_emails.length > 0 ||
        before.pending_confirmation?.typed === after.email
      );
    });
  });

  it('a goodbye ends the conversation without a question', () => {
    always(({ after }) => {
      const { plan } = decide(after, hear({ flow: 'wants_to_exit' }), context());
      return plan.ends && questionsIn(plan) === 0 && does(plan).at(-1) === 'goodbye';
    });
  });

  it('the same state and message give the same plan, also after the state was stored and read', () => {
    fc.assert(
      fc.property(anyConversation(8), (messages) => {
        let kept = initialState();
        let stored = initialState();
        return messages.every(({ heard, given }) => {
          const [one, other] = [decide(kept, heard, given), decide(stored, heard, given)];
          kept = one.state;
          stored = fromData(JSON.parse(JSON.stringify(toData(other.state))));
          return isDeepStrictEqual(one, other) && isDeepStrictEqual(kept, stored);
        });
      }),
      { numRuns: 100 },
    );
  });
});

describe('the decision of a message', () => {
  afterEach(() => vi.unstubAllGlobals());

  /** Whoever asks chance or the clock, however seldom its answer would matter, ends the test. */
  const isNoBasis = (name: string) => (): never => {
    throw new Error(`${name} decides nothing`);
  };

  it('rests on what was said alone, never on chance or the clock', () => {
    const conversations = fc.sample(anyConversation(), { numRuns: 150, seed: 7 });
    vi.stubGlobal('Math', Object.create(Math, { random: { value: isNoBasis('Math.random') } }));
    vi.stubGlobal('crypto', { getRandomValues: isNoBasis('crypto'), randomUUID: isNoBasis('crypto') });
    vi.stubGlobal('performance', { now: isNoBasis('performance.now') });
    const clock = { construct: isNoBasis('new Date'), apply: isNoBasis('Date'), get: isNoBasis('Date.now') };
    vi.stubGlobal('Date', new Proxy(Date, clock));

    const outcomes = new Set<LeadOutcome>();
    for (const messages of conversations) {
      let state = initialState();
      for (const { heard, given } of messages) {
        const decided = decide(state, heard, given);
        state = decided.state;
        outcomes.add(decided.plan.lead);
      }
      outcomes.add(leadAtClose(state));
    }
    vi.unstubAllGlobals();
    expect([...outcomes].sort()).toEqual([...leadOutcomes].sort());
  });
});

describe('a visitor who only makes noise', () => {
  it.each(['insult', 'gibberish', 'injection'] as const)('is asked nothing more often than its limit: %s', (noise) => {
    const limits = new Map(flow.map(({ topic, max_asks }) => [topic, max_asks]));
    const noisy = hear({ small_talk: noise });
    const newCafe = hear({ customer_type: { value: 'new_cafe', span: 'x', confidence: 1 } });
    for (const first of [noisy, newCafe]) {
      let { state } = decide(initialState(), first, context());
      for (let turn = 0; turn < 12; turn++) state = decide(state, noisy, context()).state;
      for (const [topic, count] of Object.entries(state.ask_counts)) {
        expect(count).toBeLessThanOrEqual(limits.get(topic as 'name') ?? 0);
      }
    }
  });
});

describe('a visitor who never answers', () => {
  it('is asked a bounded number of questions, and then only invited', () => {
    const evasive = hear({ small_talk: 'chat' });
    let state = decide(
      initialState(),
      hear({ customer_type: { value: 'new_cafe', span: 'x', confidence: 1 } }),
      context(),
    ).state;
    let questions = 1;
    for (let turn = 0; turn < 60; turn++) {
      const next = decide(state, evasive, context());
      questions += questionsIn(next.plan);
      state = next.state;
    }
    const limit = flow
      .filter((topic) => topic.for.includes('new_cafe'))
      .reduce((sum, topic) => sum + topic.max_asks + 1, 0);
    expect(questions).toBeGreaterThan(limit / 2);
    expect(questions).toBeLessThanOrEqual(limit);
    expect(step(decide(state, evasive, context()).plan, 'invite')).toEqual({ do: 'invite', to: 'anything' });
  });
});
