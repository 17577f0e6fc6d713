import type { BotDefinition } from '@abbotsford/bot';
import { firstText, nothing } from '@abbotsford/conversation';
import { erasedPerson, findPersonSupport, inboundChat, readPersonSupport } from '@abbotsford/contracts';

/** The support bot, as the library that all bots share sees it. */
export const inbound: BotDefinition = {
  chat: 'inbound',
  requests: inboundChat,
  signedIn: true,
  collection: 'support_conversations',
  listing: {
    fields: ['profile', 'wants_human', 'ticket_id', 'additional_issues.ticket_id'],
    name: ({ profile }) => {
      const { name, email } = (profile ?? {}) as Record<string, unknown>;
      return firstText(name, email);
    },
    lead: nothing,
    ticket: {
      filter: {
        $or: [{ 'data.ticket_id': { $type: 'string' } }, { 'data.additional_issues.ticket_id': { $type: 'string' } }],
      },
      isIn: ({ ticket_id, additional_issues }) =>
        [{ ticket_id }, ...((additional_issues ?? []) as { ticket_id?: unknown }[])].some(
          (issue) => typeof issue.ticket_id === 'string',
        ),
    },
  },
  people: {
    find: findPersonSupport,
    read: readPersonSupport,
    erased: erasedPerson['inbound-bot'],
    indexed: ['user_id'],
    told: ({ user_ids = [] }, until) => ({
      user_id: { $in: user_ids },
      ...(until ? { created_at: { $lte: until } } : {}),
    }),
  },
};
