import type { AnswerText, StoredAnswer } from './answers.repository';
import { wordingKey } from '../retrieval/wording-key';

export interface ImportPlan {
  readonly add: readonly AnswerText[];
  readonly change: readonly { readonly stored: StoredAnswer; readonly text: AnswerText }[];
  readonly remove: readonly string[];
  /** How many stand aside for what an editor wrote. */
  readonly kept: number;
}

/** What brings the imported answers up to date with a folder's. What an editor wrote or changed is left alone. */
export function planImport(texts: readonly AnswerText[], stored: readonly StoredAnswer[]): ImportPlan {
  const byKey = new Map(stored.flatMap((one) => (one.import_key === null ? [] : [[one.import_key, one] as const])));
  const ofEditors = new Set(
    stored.filter(({ imported }) => !imported).flatMap(({ questions }) => questions.map(wordingKey)),
  );
  const add: AnswerText[] = [];
  const change: { stored: StoredAnswer; text: AnswerText }[] = [];
  const found = new Set<string>();
  let kept = 0;
  for (const text of texts) {
    const known = byKey.get(wordingKey(text.questions[0] ?? ''));
    if (known) found.add(known.id);
    if (known?.imported === false || text.questions.some((question) => ofEditors.has(wordingKey(question)))) kept++;
    else if (!known) add.push(text);
    else if (!saysTheSame(known, text)) change.push({ stored: known, text });
  }
  const remove = stored.filter(({ id, imported }) => imported && !found.has(id)).map(({ id }) => id);
  return { add, change, remove, kept };
}

export const saysTheSame = (a: AnswerText, b: AnswerText): boolean =>
  a.answer === b.answer &&
  a.category === b.category &&
  a.document_id === b.document_id &&
  a.questions.length === b.questions.length &&
  a.questions.every((question, i) => question === b.questions[i]);
