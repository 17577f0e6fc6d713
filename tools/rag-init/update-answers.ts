import type { ImportAnswersReply } from '@abbotsford/contracts';
import type { Api } from '../demo-data/api';
import type { FolderAnswer } from './answers-folder';
import { listDocuments } from './list-documents';

/** Where an answer's document is not among those that are stored. */
const NO_CATEGORY = 'general';

/** Brings the imported questions up to date with a folder's, whose documents are stored. @throws ApiFailure */
export async function updateAnswers(api: Api, answers: readonly FolderAnswer[]): Promise<ImportAnswersReply> {
  const documents = new Map((await listDocuments(api)).map((document) => [document.source_file, document] as const));
  return api.call('PUT', '/api/knowledge/imported-answers', {
    answers: answers.map(({ questions, answer, source_file }) => {
      const document = documents.get(source_file);
      return { questions, answer, category: document?.category ?? NO_CATEGORY, document_id: document?.id ?? null };
    }),
  });
}
