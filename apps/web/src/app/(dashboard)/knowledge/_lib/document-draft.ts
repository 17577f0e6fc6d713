import type { KnowledgeDocument } from '@/lib/api-types';

/** What a person writes. */
export type DocumentDraft = Pick<KnowledgeDocument, 'title' | 'category' | 'content'>;

export const emptyDraft: DocumentDraft = { title: '', category: '', content: '' };

const fields = ['title', 'category', 'content'] as const;

export function draftOf({ title, category, content }: DocumentDraft): DocumentDraft {
  return { title, category, content };
}

/** Only what differs, so that others' changes to the rest are kept. */
export function changedFields(before: DocumentDraft, after: DocumentDraft): Partial<DocumentDraft> {
  return Object.fromEntries(
    fields.filter((field) => before[field] !== after[field]).map((field) => [field, after[field]]),
  );
}

export function isChanged(before: DocumentDraft, after: DocumentDraft): boolean {
  return fields.some((field) => before[field] !== after[field]);
}
