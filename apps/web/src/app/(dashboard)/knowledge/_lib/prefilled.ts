import type { Unanswered } from '@/lib/api-types';
import { emptyAnswer, type AnswerDraft } from './answer-draft';

const MOST_WORDINGS = 20;

/** What the page of a new answer is begun with, in its address: the wordings of a question that nothing answers. */
export function prefilledBy({ id, asked }: Pick<Unanswered, 'id' | 'asked'>): string {
  const wordings = new Map(asked.map(({ question }) => [question.toLowerCase(), question]));
  const query = new URLSearchParams({ unanswered: id });
  for (const wording of [...wordings.values()].slice(0, MOST_WORDINGS)) query.append('wording', wording);
  return query.toString();
}

/** The draft that an address begins, and the question that it is to answer. */
export function readPrefilled(query: Pick<URLSearchParams, 'get' | 'getAll'>): {
  readonly draft: AnswerDraft;
  readonly unansweredId: string | null;
} {
  const id = query.get('unanswered') ?? '';
  const wordings = query.getAll('wording').slice(0, MOST_WORDINGS);
  return {
    draft: { ...emptyAnswer, wordings: wordings.map((one) => one.slice(0, 300)).join('\n') },
    unansweredId: /^[0-9a-f]{24}$/.test(id) ? id : null,
  };
}
