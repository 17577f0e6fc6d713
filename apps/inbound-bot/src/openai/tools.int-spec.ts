import { describe, expect, it } from 'vitest';
import type { OpenAiReply } from '@abbotsford/testing';
import { languageForTests, says, type PlayedTurn, type TurnToPlay } from '../../test/language/language-under-test';
import { known, said } from '../../test/language/said';
import { newIssue } from '../domain/issue';

const language = languageForTests();

const drips = 'The right group head drips all day.';
const wantsTicket = 'Please open a support ticket for it.';
const issue = newIssue({ key: 1, category: 'machine', fault: null, summary: drips, details: drips });
const talking = known({ greeted: true, issues: 1, issue });
const wanted = said({ ticket: { value: 'wanted', span: wantsTicket } });

interface Script extends Partial<TurnToPlay> {
  readonly understanding?: ReturnType<typeof said>;
  readonly calls: Extract<OpenAiReply, { kind: 'tool_calls' }>['calls'];
  /** The reply after the calls; the draft where left out. */
  readonly then?: string;
}

async function play({ understanding = said(), calls, then, ...turn }: Script): Promise<PlayedTurn> {
  let round = 0;
  language().openAi.respondWith(({ stream, body }) => {
    if (!stream) return { kind: 'json', value: understanding };
    return round++ === 0 ? { kind: 'tool_calls', calls } : says(then ?? draftIn(body['messages']));
  });
  return language().play({ message: 'And now?', state: talking, ...turn });
}

const draftIn = (messages: unknown): string => {
  const last = (messages as { role: string; content: string }[]).findLast(({ role }) => role === 'user');
  return (JSON.parse(last?.content ?? '{}') as { data: { draft: string } }).data.draft;
};
/** What the model was told of its calls. */
const results = (): unknown[] =>
  (language().openAi.requests.at(-1)?.body['messages'] as { role: string; content: string }[])
    .filter(({ role }) => role === 'tool')
    .map(({ content }) => JSON.parse(content) as unknown);

describe('a tool that the model calls', () => {
  it('is offered with its schema in the strict form, and not again after the calls', async () => {
    await play({ calls: [{ name: 'look_up_user', arguments: {} }] });
    const [first, second] = language().openAi.requests.slice(1);
    const offered = first?.body['tools'] as { function: { name: string; strict: boolean } }[];
    expect(offered.map(({ function: { name, strict } }) => [name, strict])).toEqual([
      ['end_chat', true],
      ['create_ticket', true],
      ['look_up_user', true],
      ['look_up_ticket', true],
    ]);
    expect(second?.body).not.toHaveProperty('tools');
    expect(language().openAi.requests).toHaveLength(3);
  });

  it('gives the ticket that the plan has made, and makes no other', async () => {
    const calls = [1, 2].map(() => ({ name: 'create_ticket', arguments: { category: 'machine' } }));
    const played = await play({ message: wantsTicket, understanding: wanted, calls });
    expect(results()).toEqual([{ number: 'T-1001' }, { number: 'T-1001' }]);
    expect(played.plan.tickets).toEqual([1]);
    expect(played.text).toContain('T-1001');
  });

  it('looks up the customer’s own profile and tickets, which the reply may tell', async () => {
    const tickets = [{ number: 'T-1042', status: 'waiting', summary: 'Steam wand', last_reply: null }] as const;
    const played = await play({
      calls: [
        { name: 'look_up_user', arguments: {} },
        { name: 'look_up_ticket', arguments: { number: 'T-1042' } },
      ],
      tickets,
      message: 'Hello again',
      understanding: said({ small_talk: 'greeting' }),
      then: 'Hello again, Mei.',
    });
    expect(results()).toEqual([
      { first_name: 'Mei', city: 'Geelong', coffee_style: 'bold' },
      { number: 'T-1042', status: 'waiting' },
    ]);
    expect(played.text).toMatch(/^Hello again, Mei\./);
  });
});

describe('a call that the policy did not plan', () => {
  const declined = { ...issue, status: 'declined', create_ticket: false } as const;
  const ticketed = {
    ...issue,
    status: 'ticketed',
    ticket: { id: 'a', number: 'T-1001' },
    create_ticket: true,
  } as const;

  it.each([
    ['a ticket for nothing', talking, { name: 'create_ticket', arguments: { category: 'milk' } }, 'not_planned'],
    [
      'a ticket that was declined',
      known({ issues: 1, issue: declined }),
      { name: 'create_ticket', arguments: { category: 'machine' } },
      'declined',
    ],
    [
      'a second ticket',
      known({ issues: 1, issue: ticketed }),
      { name: 'create_ticket', arguments: { category: 'machine' } },
      'has_ticket',
    ],
    ['the end of a talk that goes on', talking, { name: 'end_chat', arguments: {} }, 'not_planned'],
    ['another customer’s ticket', talking, { name: 'look_up_ticket', arguments: { number: 'T-1043' } }, 'not_theirs'],
  ] as const)('is refused, and the reply keeps to the plan: %s', async (_, state, call, refusal) => {
    const then = 'I have opened ticket T-1043 for you and closed the other one.';
    const played = await play({ state, calls: [call], then });
    expect(results()).toEqual([{ refused: refusal }]);
    expect(played.calls).toEqual([{ granted: false, refusal }]);
    expect(played.plan).toMatchObject({ tickets: [], ends: false });
    expect(played.text).not.toMatch(/T-1043|opened|closed/);
  });

  it('with arguments that no rule allows brings nothing about, and the reply is in written words', async () => {
    const calls = [{ name: 'look_up_ticket', arguments: { number: '*' } }];
    language().openAi.respondWith(({ stream }) =>
      stream ? { kind: 'tool_calls', calls } : { kind: 'json', value: said({ small_talk: 'thanks' }) },
    );
    const played = await language().play({ message: 'Thanks!', state: talking });
    expect(played.calls).toEqual([]);
    expect(await language().metric('language_fallbacks_total')).toEqual({ 'word,invalid_output': 1 });
  });

  it('is not repeated without end: the second reply has no tools, and written words take its place', async () => {
    language().openAi.respondWith(({ stream }) =>
      stream
        ? { kind: 'tool_calls', calls: [{ name: 'end_chat', arguments: {} }] }
        : { kind: 'json', value: said({ small_talk: 'thanks' }) },
    );
    const played = await language().play({ message: 'Thanks!', state: talking });
    expect(played.text).not.toBe('');
    expect(language().openAi.requests.length).toBeLessThanOrEqual(4);
  });
});
