import { summaryPrompt } from '@abbotsford/bot/summary-prompt';

/** Its text is the library's. A changed one needs a new version (prompt.spec.ts). */
export const summariseConversationPrompt = summaryPrompt({
  id: 'summarise-support-conversation',
  version: '1',
  chat: 'support chat, where the visitor is a signed-in customer,',
  team: 'support',
  order:
    'First which problem the visitor has had and since when, then what was tried and whether it helped, then the number of the ticket, if there is one, and what is open.',
});
