import type { IntentSet } from '../intent-set';

/**
 * What a visitor's sentence may be after, beside the values that it tells: any number of these. Models read them in this order; how
 * each is meant is told in `libs/understanding/README.md`.
 */
const labels = [
  'new_cafe',
  'existing_cafe',
  'casual_browser',
  'wants_human',
  'wants_callback',
  'goodbye',
  'refuses_contact',
  'declines',
  'does_not_know',
  'support',
  'emergency',
  'asks_process',
  'asks_privacy',
  'asks_knowledge',
  'greeting',
  'thanks',
  'how_are_you',
  'who_are_you',
  'insult',
  'chat',
  'acknowledges',
  'refers',
  'job',
  'supplier',
  'press',
  'repeats',
] as const;

export type Intent = (typeof labels)[number];

export const outboundIntents: IntentSet<Intent> = {
  name: 'outbound',
  labels,
  // Other things are asked, the talk ends, a person takes over, or it is about something else.
  redirecting: new Set<Intent>([
    'new_cafe',
    'existing_cafe',
    'casual_browser',
    'wants_human',
    'goodbye',
    'refuses_contact',
    'support',
    'emergency',
    'insult',
    'job',
    'supplier',
    'press',
  ]),
};
