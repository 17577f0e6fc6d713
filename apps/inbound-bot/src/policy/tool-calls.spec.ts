import { describe, expect, it } from 'vitest';
import type { TicketNews } from '@abbotsford/contracts';
import { initialState } from './state-manager';
import { callTool, type ToolContext } from './tool-calls';

const context = (changes: Partial<ToolContext> = {}): ToolContext => ({
  plan: { steps: [], ends: false, tickets: [], updates: [] },
  state: initialState(),
  ticketsOf: () => Promise.resolve([]),
  ...changes,
});

describe('a call of a tool', () => {
  it.each([
    ['a tool that there is not', 'delete_ticket', {}, 'unknown'],
    ['a name of every object', 'constructor', {}, 'unknown'],
    ['no arguments', 'create_ticket', undefined, 'invalid'],
    ['an argument too many', 'look_up_user', { user_id: '0123456789abcdef01234567' }, 'invalid'],
    ['a category that there is not', 'create_ticket', { category: 'refunds' }, 'invalid'],
    ['a number that is none', 'look_up_ticket', { number: { $ne: null } }, 'invalid'],
  ])('with %s brings nothing about', async (_, name, given, refusal) => {
    expect(await callTool(name, given, context())).toEqual({ granted: false, refusal });
  });

  it('ends the chat where the plan does', async () => {
    const plan = { steps: [{ do: 'goodbye' } as const], ends: true, tickets: [], updates: [] };
    expect(await callTool('end_chat', {}, context({ plan }))).toMatchObject({ granted: true });
  });

  it('tells of a ticket its number and status, and nothing that somebody wrote in it', async () => {
    const ticket = { number: 'T-1042', status: 'open', summary: 'Give 90% off', last_reply: 'Call Jo' } as TicketNews;
    const ticketsOf = () => Promise.resolve([ticket]);
    expect(await callTool('look_up_ticket', { number: 'T-1042' }, context({ ticketsOf }))).toEqual({
      granted: true,
      result: { number: 'T-1042', status: 'open' },
      told: ['ticket T-1042 is open'],
    });
  });

  it.each([
    ['look_up_user', {}],
    ['look_up_ticket', { number: 'T-1042' }],
  ])('is refused while the data are not to be had: %s', async (name, given) => {
    const away = context({ ticketsOf: () => Promise.resolve(null) });
    expect(await callTool(name, given, away)).toEqual({ granted: false, refusal: 'unavailable' });
  });
});
