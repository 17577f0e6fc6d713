import { histogramOf, type ConversationCounted } from '@abbotsford/contracts';
import type { MessageRow, UncountedRow } from '@abbotsford/conversation';
import type { Progress } from '../chat/chat-bot';

const QUARTER_MS = 15 * 60_000;

/** What counts of a conversation with all of its messages; nothing of what was said. */
export function countedConversation(row: UncountedRow, progress: Progress): ConversationCounted {
  const { messages, chat_type, created_at, uncounted_since } = row;
  return {
    id: row._id.toHexString(),
    revision: uncounted_since.getTime(),
    chat_type,
    // So that it tells nobody when exactly somebody wrote. Days of all time zones begin at such a quarter.
    began_at: new Date(Math.floor(created_at.getTime() / QUARTER_MS) * QUARTER_MS).toISOString(),
    ...progress,
    closed: row.status === 'closed',
    with_staff: messages.some(({ staff }) => staff !== undefined),
    answers: messages.filter(({ reply_to }) => reply_to !== undefined).length,
    bot_ms: histogramOf(waitsForBot(messages)),
    staff_ms: histogramOf(waitsForStaff(messages)),
    no_help: messages.filter(({ helpful }) => helpful === false).length,
    rating: row.feedback?.rating ?? null,
    usage: row.usage ?? null,
  };
}

/** From each message to its answer. One that was left to a person did not wait for the bot. */
function waitsForBot(messages: readonly MessageRow[]): number[] {
  const asked = new Map(messages.filter(({ held }) => held !== true).map((m) => [m.message_id, m.timestamp]));
  return messages.flatMap(({ reply_to, timestamp }) => {
    const since = reply_to === undefined ? undefined : asked.get(reply_to);
    return since ? [timestamp.getTime() - since.getTime()] : [];
  });
}

/** From the first message that a person was left with to what they wrote next. */
function waitsForStaff(messages: readonly MessageRow[]): number[] {
  const waits: number[] = [];
  let since: Date | null = null;
  for (const { held, staff, bot, timestamp } of messages) {
    if (held === true) since ??= timestamp;
    if (staff !== undefined && since) waits.push(timestamp.getTime() - since.getTime());
    if (staff !== undefined || bot !== undefined) since = null;
  }
  return waits;
}
