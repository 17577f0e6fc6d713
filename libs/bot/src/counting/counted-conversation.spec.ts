import { Types } from 'mongoose';
import { describe, expect, it } from 'vitest';
import { histogramOf } from '@abbotsford/contracts';
import type { MessageRow, UncountedRow } from '@abbotsford/conversation';
import { countedConversation } from './counted-conversation';

const began = new Date('2026-11-30T10:44:00.000Z');
const after = (seconds: number): Date => new Date(began.getTime() + seconds * 1_000);
const asks = (message_id: string, seconds: number, more: Partial<MessageRow> = {}): MessageRow => ({
  ...{ user: 'My name is Quirina', message_id, timestamp: after(seconds) },
  ...more,
});
const answers = (reply_to: string, seconds: number, more: Partial<MessageRow> = {}): MessageRow => ({
  ...{ bot: 'Hello Quirina', reply_to, timestamp: after(seconds) },
  ...more,
});

const row = (messages: readonly MessageRow[], more: Partial<UncountedRow> = {}): UncountedRow => ({
  ...{ _id: new Types.ObjectId(), session_id: 'session-of-quirina', user_id: null, conversation_id: 'known-to-her' },
  ...{ chat_type: 'outbound', messages: [...messages], kept: 0, archived: 0, archived_ids: [], status: 'ongoing' },
  ...{ closed_reason: null, summarized: false, summary: 'Quirina', data: { name: 'Quirina' }, asked: ['Quirina?'] },
  ...{ turns: 1, revision: 1, lease: null, created_at: began, last_message_at: began, ended_at: null },
  ...{ uncounted_since: after(60) },
  ...more,
});

const progress = { stage: 'exploring', customer_type: null, last_asked: 'email' };

describe('what counts of a conversation', () => {
  it('is how long the visitor waited for each answer of the bot', () => {
    const { answers: count, bot_ms } = countedConversation(
      row([asks('a', 0), answers('a', 2), asks('b', 10), answers('b', 15)]),
      progress,
    );
    expect([count, bot_ms]).toEqual([2, histogramOf([2_000, 5_000])]);
  });

  it('is how long for the answers of a person, from the first message that they were left with', () => {
    const counted = countedConversation(
      row([
        asks('a', 0, { held: true }),
        asks('b', 20, { held: true }),
        { staff: 'Hi, Sam here', by: 's', message_id: 's1', timestamp: after(60) },
        { staff: 'How can I help?', by: 's', message_id: 's2', timestamp: after(70) },
        asks('c', 100, { held: true }),
        answers('c', 400),
      ]),
      progress,
    );
    expect(counted).toMatchObject({ with_staff: true, staff_ms: histogramOf([60_000]), bot_ms: {} });
  });

  it('is the rating, what was no help, and what the model cost', () => {
    const usage = { requests: 1, prompt_tokens: 2, cached_tokens: 0, completion_tokens: 3, cost_usd: 0.1 };
    const counted = countedConversation(
      row([asks('a', 0), answers('a', 1, { helpful: false })], {
        feedback: { rating: 4, comment: 'Thanks from Quirina', at: began },
        usage: { ...usage, unpriced_requests: 0 },
        status: 'closed',
      }),
      progress,
    );
    expect(counted).toMatchObject({ rating: 4, no_help: 1, closed: true, usage: { cost_usd: 0.1 }, ...progress });
  });

  it('tells nothing of the person, nor the moment', () => {
    const counted = countedConversation(row([asks('a', 0), answers('a', 1)]), progress);
    expect(JSON.stringify(counted)).not.toMatch(/quirina|known-to-her|10:44/i);
    expect(counted.began_at).toBe('2026-11-30T10:30:00.000Z');
  });
});
