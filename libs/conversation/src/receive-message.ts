import type { ChatSource } from '@abbotsford/contracts';
import { newConversationId, shortId } from './conversation-ids';
import type { ConversationRow, Lease, SessionOwner } from './conversation.schema';

export interface IncomingMessage extends SessionOwner {
  readonly message_id: string;
  readonly text: string;
  /** Where the visitor writes from; the first that is told in a conversation is kept. */
  readonly source?: ChatSource | null | undefined;
}

/**
 * The update that stores a message in an ongoing conversation, new or not, and takes the lease if it is free; what is
 * there already, and a conversation that is closed, stay as they are. While a person has the conversation nobody takes
 * the lease, and from the first message on that they have not answered, their time runs.
 *
 * `$literal` stands around all that comes from outside: in a pipeline a text that begins with `$` would be read as a
 * field.
 */
export function receiveMessage(
  message: IncomingMessage,
  lease: Lease,
  now: Date,
  chatType: ConversationRow['chat_type'],
): object[] {
  const messages = { $ifNull: ['$messages', []] };
  const idsOf = (key: string): object => ({ $map: { input: messages, as: 'm', in: `$$m.${key}` } });
  const idIn = (ids: object | string): object => ({ $in: [{ $literal: message.message_id }, ids] });
  const isArchived = { $in: [shortId(message.message_id), { $ifNull: ['$archived_ids', []] }] };
  const stored = { user: { $literal: message.text }, message_id: { $literal: message.message_id }, timestamp: now };
  const taken = {
    holder: { $literal: lease.holder },
    message_id: { $literal: lease.message_id },
    until: lease.until,
  };
  return [
    {
      $set: {
        is_ongoing: { $eq: [{ $ifNull: ['$status', 'ongoing'] }, 'ongoing'] },
        is_known: { $or: [idIn(idsOf('message_id')), isArchived] },
        is_answered: idIn(idsOf('reply_to')),
        is_held: {
          $and: [
            { $ne: [{ $ifNull: ['$takeover', null] }, null] },
            { $or: [{ $eq: ['$takeover.until', null] }, { $gt: ['$takeover.until', now] }] },
          ],
        },
        is_free: { $lt: [{ $ifNull: ['$lease.until', new Date(0)] }, now] },
      },
    },
    {
      $set: {
        conversation_id: { $ifNull: ['$conversation_id', newConversationId()] },
        chat_type: { $ifNull: ['$chat_type', chatType] },
        status: { $ifNull: ['$status', 'ongoing'] },
        closed_reason: { $ifNull: ['$closed_reason', null] },
        summarized: { $ifNull: ['$summarized', false] },
        summary: { $ifNull: ['$summary', null] },
        data: { $ifNull: ['$data', { $literal: {} }] },
        asked: { $ifNull: ['$asked', []] },
        archived: { $ifNull: ['$archived', 0] },
        archived_ids: { $ifNull: ['$archived_ids', []] },
        turns: { $ifNull: ['$turns', 0] },
        revision: { $ifNull: ['$revision', 0] },
        source: { $ifNull: ['$source', { $literal: message.source ?? null }] },
        created_at: { $ifNull: ['$created_at', now] },
        ended_at: { $ifNull: ['$ended_at', null] },
        messages: {
          $cond: [
            { $and: ['$is_ongoing', { $not: ['$is_known'] }] },
            { $concatArrays: [messages, [{ $cond: ['$is_held', { ...stored, held: true }, stored] }]] },
            messages,
          ],
        },
        takeover: {
          $cond: [
            { $and: ['$is_ongoing', { $not: ['$is_known'] }, '$is_held', { $eq: ['$takeover.until', null] }] },
            { $mergeObjects: ['$takeover', { until: { $add: [now, '$takeover.answer_ms'] } }] },
            { $ifNull: ['$takeover', null] },
          ],
        },
        last_message_at: { $cond: ['$is_ongoing', now, '$last_message_at'] },
        words_due: now,
        lease: {
          $cond: [
            { $and: ['$is_ongoing', '$is_free', { $not: ['$is_answered'] }, { $not: ['$is_held'] }] },
            taken,
            { $ifNull: ['$lease', null] },
          ],
        },
      },
    },
    { $set: { kept: { $size: '$messages' } } },
    { $unset: ['is_ongoing', 'is_known', 'is_answered', 'is_held', 'is_free'] },
  ];
}
