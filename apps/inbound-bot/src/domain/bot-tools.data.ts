import { ticketCategories } from '@abbotsford/contracts';
import { z } from 'zod';

/**
 * What the bot does beside talking, as a language model may ask for it. That it is done is the policy's to decide: see
 * policy/tool-calls.ts.
 */
export const botTools = {
  end_chat: {
    description: 'Ends the conversation. Only with a goodbye step.',
    parameters: z.strictObject({}),
  },
  create_ticket: {
    description:
      'Opens a support ticket for a problem of this customer and gives its number. Only with a tell_ticket step: the ticket of that step, which is there already, is given again.',
    parameters: z.strictObject({ category: z.enum(ticketCategories) }),
  },
  look_up_user: {
    description: 'Gives what this customer’s own profile says: first name, city, coffee style.',
    parameters: z.strictObject({}),
  },
  look_up_ticket: {
    description: 'Gives the status of one of this customer’s own tickets.',
    parameters: z.strictObject({ number: z.string().regex(/^T-\d{1,9}$/u) }),
  },
} as const;

export type BotTool = keyof typeof botTools;
export const botToolNames = Object.keys(botTools) as readonly BotTool[];
