import type { Passage } from '@abbotsford/knowledge';
import type { Said } from './exchanges';
import { demandedWords } from './steering';

/** What any bot's reply is checked against. */
export interface ReplyBasis {
  /** Lower case: what the reply may promise and state, the passages and the written draft. */
  readonly trusted: string;
  /** Lower case: the written reply to the same plan. */
  readonly draft: string;
  /** Lower case: what the person said and what is known of them, besides what is trusted. */
  readonly told: string;
  /** Lower case: what the bot has said before. */
  readonly said: readonly string[];
  /** Lower case: words that the person wants to hear from the bot, besides what is trusted and known. */
  readonly demanded: readonly string[];
  /** What the person has written, this message first. */
  readonly heard: readonly string[];
  /** The text that instructs the model. */
  readonly instructions: string;
  /** Lower case: the person's own addresses. */
  readonly emails: readonly string[];
  readonly phone: string;
  readonly allows: Allowed;
}

/** What the plan of a reply allows. */
export interface Allowed {
  /** It answers a question: what the company does and has may be told. */
  readonly answers: boolean;
  /** Promises may be left to the team. */
  readonly refers: boolean;
  /** Somebody gets in touch. */
  readonly contact: boolean;
}

export interface ReplySources {
  readonly passages: readonly Passage[];
  readonly draft: string;
  readonly message: string;
  readonly history: readonly Said[];
  readonly instructions: string;
  /** What is known of the person: a reply may repeat it, but promise nothing of it. */
  readonly known: readonly unknown[];
  readonly emails: readonly (string | null | undefined)[];
  readonly phone: string | null;
  readonly allows: Allowed;
}

export function replyBasis(from: ReplySources): ReplyBasis {
  const { passages, draft, message, history, known, phone, allows } = from;
  const trusted = [...passages.map(({ title, text }) => `${title}\n${text}`), draft].join('\n').toLowerCase();
  const heard = [message, ...history.filter(({ role }) => role === 'user').map(({ text }) => text)];
  const emails = from.emails.flatMap((address) => address?.toLowerCase() ?? []);
  const values = [...known, ...emails, phone].join('\n').toLowerCase();
  return {
    trusted,
    draft: draft.toLowerCase(),
    told: [message, ...known].join('\n').toLowerCase(),
    said: history.filter(({ role }) => role === 'bot').map(({ text }) => text.toLowerCase()),
    demanded: demandedWords(heard).filter((words) => !trusted.includes(words) && !values.includes(words)),
    heard,
    instructions: from.instructions.toLowerCase(),
    emails,
    phone: phone ?? '',
    allows,
  };
}
