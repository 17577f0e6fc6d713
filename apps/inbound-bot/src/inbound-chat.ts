import type { BotDefinition } from '@abbotsford/bot';
import { erasedPerson, findPersonSupport, inboundChat } from '@abbotsford/contracts';

/** The support bot, as the library that all bots share sees it. */
export const inbound: BotDefinition = {
  chat: 'inbound',
  requests: inboundChat,
  signedIn: true,
  collection: 'support_conversations',
  people: {
    find: findPersonSupport,
    erased: erasedPerson['inbound-bot'],
    indexed: ['user_id'],
    told: ({ user_ids = [] }, until) => ({
      user_id: { $in: user_ids },
      ...(until ? { created_at: { $lte: until } } : {}),
    }),
  },
};
