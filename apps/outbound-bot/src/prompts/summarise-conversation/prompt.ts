import { summaryPrompt } from '@abbotsford/bot/summary-prompt';

/** Its text is the library's. A changed one needs a new version (prompt.spec.ts). */
export const summariseConversationPrompt = summaryPrompt({
  id: 'summarise-conversation',
  version: '1',
  chat: 'website chat',
  team: 'sales',
  order:
    'First who the visitor is and what they want, then what they asked and whether it was answered, then what is open.',
});
