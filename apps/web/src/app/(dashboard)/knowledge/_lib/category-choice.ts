import type { KnowledgeOverview, WrittenAnswer } from '@/lib/api-types';

/** The categories to filter by: those of documents, those only the listed answers have, and the chosen one. */
export function categoryChoice(
  ofDocuments: KnowledgeOverview['categories'],
  listed: readonly Pick<WrittenAnswer, 'category'>[],
  chosen: string,
): string[] {
  const names = new Set([...ofDocuments, ...listed].map(({ category }) => category));
  if (chosen !== '') names.add(chosen);
  return [...names].sort((a, b) => a.localeCompare(b, 'en'));
}
