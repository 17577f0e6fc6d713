import type { RetentionRule } from '@abbotsford/service-kit';

/** How long the knowledge base keeps what: documents of the company, and of its visitors the questions that nothing answers. */
export const ragRetention: readonly RetentionRule[] = [
  { collection: 'kb_documents', until: 'an editor deletes it' },
  { collection: 'kb_chunks', with: 'kb_documents' },
  { collection: 'kb_embeddings', until: 'expires_at' },
  { collection: 'kb_file_parts', until: 'expires_at' },
  { collection: 'kb_answers', until: 'an editor deletes it' },
  { collection: 'kb_unanswered', field: 'last_asked_at', days: 'RETENTION_QUESTIONS_DAYS' },
  { collection: 'kb_tests', until: 'an editor deletes it' },
  { collection: 'kb_state', until: 'the next revision' },
];
