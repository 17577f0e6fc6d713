import { erasedPerson, findPersonConversations, outboundChat, readPersonConversation } from '@abbotsford/contracts';
import type { BotDefinition } from '@abbotsford/bot';
import { firstText, nothing } from '@abbotsford/conversation';
import { toldBy } from './people/told-by';

/** The sales bot, as the library that all bots share sees it. */
export const outbound: BotDefinition = {
  chat: 'outbound',
  requests: outboundChat,
  signedIn: false,
  collection: 'chat_conversations',
  listing: {
    fields: ['name', 'email', 'wants_human', 'lead_passed_on'],
    name: ({ name, email }) => firstText(name, email),
    lead: {
      filter: { 'data.lead_passed_on': { $in: ['partial', 'qualified'] } },
      isIn: ({ lead_passed_on }) => lead_passed_on === 'partial' || lead_passed_on === 'qualified',
    },
    ticket: nothing,
  },
  people: {
    find: findPersonConversations,
    read: readPersonConversation,
    erased: erasedPerson['outbound-bot'],
    indexed: ['data.email', 'data.phone'],
    told: toldBy,
  },
};
