import type { WrittenAnswer } from '@/lib/api-types';

/** What a person writes of a question and its answer. */
export interface AnswerDraft {
  /** The wordings, one a line. */
  wordings: string;
  answer: string;
  category: string;
  /** Empty for none. */
  documentId: string;
}

export const emptyAnswer: AnswerDraft = { wordings: '', answer: '', category: '', documentId: '' };

export function answerDraftOf(stored: WrittenAnswer): AnswerDraft {
  const { questions, answer, category, document_id } = stored;
  return { wordings: questions.join('\n'), answer, category, documentId: document_id ?? '' };
}

/** As the server takes it; empty lines between wordings are no wordings. */
export function answerBody({ wordings, answer, category, documentId }: AnswerDraft) {
  const questions = wordings
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return { questions, answer, category, document_id: documentId === '' ? null : documentId };
}

export function isAnswerChanged(before: AnswerDraft, after: AnswerDraft): boolean {
  return JSON.stringify(answerBody(before)) !== JSON.stringify(answerBody(after));
}
