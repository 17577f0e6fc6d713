import { erasedPerson, findPersonConversations, outboundChat } from '@abbotsford/contracts';
import type { BotDefinition } from '@abbotsford/bot';
import { toldBy } from './people/told-by';

/** The sales bot, as the library that all bots share sees it. */
export const outbound: BotDefinition = {
  chat: 'outbound',
  requests: outboundChat,
  signedIn: false,
  collection: 'chat_conversations',
  people: {
    find: findPersonConversations,
    erased: erasedPerson['outbound-bot'],
    indexed: ['data.email', 'data.phone'],
    told: toldBy,
  },
};
