import { createHash } from 'node:crypto';
import { toCitations, type ExtractiveAnswer } from '@abbotsford/knowledge';
import type { AnswerCase } from './answer-cases.data';

/** Half of the cases are held out, by a hash of their question: nobody chooses which. */
export function splitOf({ q, reported }: AnswerCase): 'train' | 'held_out' {
  const byHash = (createHash('sha256').update(q).digest()[0] ?? 0) % 2 === 0 ? 'train' : 'held_out';
  return reported ? 'train' : byHash;
}

/** What is wrong with an answer; empty where nothing is. */
export function faultsOf({ says, omits = [] }: AnswerCase, { text, cited }: ExtractiveAnswer): string[] {
  const has = (part: string): boolean => text.toLowerCase().includes(part.toLowerCase());
  const missing = says.flatMap((part) => {
    const forms = typeof part === 'string' ? [part] : part;
    return forms.some(has) ? [] : [`lacks "${forms.join('" or "')}"`];
  });
  const documents = toCitations(cited, text).map(({ document_id }) => document_id);
  return [
    ...missing,
    ...omits.filter(has).map((part) => `says "${part}"`),
    ...(new Set(documents).size < documents.length ? ['cites a document twice'] : []),
  ];
}
