import type { Intent, SmallTalk } from '@abbotsford/understanding';
import { initialState } from '../../../apps/outbound-bot/src/policy/state-manager';
import { understandLocally } from '../../../apps/outbound-bot/src/understanding/local-understanding';

/** The intents that the bot's patterns have a word for; their "chat" is whatever they have none for. */
export const readByPatterns: ReadonlySet<Intent> = new Set<Intent>([
  'new_cafe',
  'existing_cafe',
  'casual_browser',
  'wants_human',
  'goodbye',
  'refuses_contact',
  'declines',
  'does_not_know',
  'asks_knowledge',
  'greeting',
  'thanks',
  'how_are_you',
  'who_are_you',
  'insult',
]);

const flows = {
  continuing: [],
  wants_to_exit: ['goodbye'],
  refuses_contact: ['refuses_contact'],
  wants_human: ['wants_human'],
} as const;

/** What the outbound bot's patterns read in a sentence, after the bot asked how many cups a day. */
export function patternsRead(says: string): Intent[] {
  const heard = understandLocally({
    message: says,
    state: { ...initialState(), last_asked: 'volume' },
    country_code: 'AU',
    now: new Date('2026-11-23T09:00:00Z'),
    history: [],
  });
  return [
    ...(heard.customer_type ? [heard.customer_type.value] : []),
    ...flows[heard.flow],
    ...(heard.declined.length > 0 ? (['declines'] as const) : []),
    ...(heard.unknown.length > 0 ? (['does_not_know'] as const) : []),
    ...(heard.questions.length > 0 ? (['asks_knowledge'] as const) : []),
    ...(heard.small_talk && isIntent(heard.small_talk) ? [heard.small_talk] : []),
  ];
}

const isIntent = (smallTalk: SmallTalk): smallTalk is SmallTalk & Intent =>
  (readByPatterns as ReadonlySet<string>).has(smallTalk);
