import type { Translate } from '@/i18n/get-translations';
import type { Conversation } from '@/lib/api-types';

export interface Fact {
  readonly name: string;
  readonly value: string;
}

/** What the bot keeps for itself: how it words and asks, not what the person told. */
const INNER: ReadonlySet<string> = new Set([
  ...['used_wordings', 'ask_counts', 'greeted', 'free_answers', 'last_asked', 'last_offer', 'last_question'],
  ...['asked_beside', 'confirmations_asked', 'revisited_fields', 'insisted_emails', 'lead_update_due', 'paused'],
  ...[
    'current_issue',
    'issues',
    'questions_asked',
    'steps_given',
    'ticket_id',
    'call_offered',
    'profile',
    'customer_type_confidence',
    'lead_passed_on',
    'language',
  ],
]);
const LONGEST = 300;

/** The state of a conversation as people read it: what is known, by its name; nothing of what is not. */
export function factsOf({ data }: Pick<Conversation, 'data'>, t: Translate<'conversations'>): Fact[] {
  const { profile } = data as { profile?: unknown };
  const own = profile !== null && typeof profile === 'object' ? { ...profile, ...data } : data;
  return Object.entries(own).flatMap(([key, value]) => {
    const text = INNER.has(key) ? '' : textOf(value, t);
    return text === '' ? [] : [{ name: nameOf(key), value: text }];
  });
}

function textOf(value: unknown, t: Translate<'conversations'>): string {
  if (value === true) return t('facts.yes');
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string')
    return shortened(/^[a-z]+(?:_[a-z]+)+$/.test(value) ? value.replaceAll('_', ' ') : value);
  if (Array.isArray(value)) {
    const texts = value.map((one) => (isIssue(one) ? one.summary : textOf(one, t)));
    return shortened(texts.filter((one) => one !== '').join(', '));
  }
  return '';
}

const isIssue = (value: unknown): value is { summary: string } =>
  typeof value === 'object' && value !== null && 'summary' in value && typeof value.summary === 'string';

const shortened = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

const nameOf = (key: string): string => key.replaceAll('_', ' ').replace(/^./, (letter) => letter.toUpperCase());
