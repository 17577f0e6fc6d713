import { setTimeout as pause } from 'node:timers/promises';
import type { Api } from '../demo-data/api';
import { listDocuments } from './list-documents';
import { planUpdate, type PlanOptions, type UpdateStep } from './plan-update';
import type { KnowledgeDocument } from './read-document';

interface UpdateOptions extends PlanOptions {
  /** Milliseconds between two requests, to leave something of the rate limit to others at the same address. */
  readonly pauseMs?: number;
  readonly signal?: AbortSignal;
  /** After each step, with the number of steps that are left. */
  readonly onStep?: (step: UpdateStep, left: number) => void | Promise<void>;
}

export interface UpdateResult {
  readonly added: number;
  readonly changed: number;
  /** Documents of the folder in whose place stands what an editor wrote. */
  readonly kept: readonly KnowledgeDocument[];
}

/**
 * Brings the knowledge base up to date with these documents. An administrator has to be signed in.
 * @throws ApiFailure, or AbortError when the signal ended it; what was done until then stays
 */
export async function updateKnowledgeBase(
  api: Api,
  documents: readonly KnowledgeDocument[],
  { pauseMs = 0, signal, onStep, ...options }: UpdateOptions = {},
): Promise<UpdateResult> {
  const { steps, kept } = planUpdate(documents, await listDocuments(api), options);
  for (const [i, step] of steps.entries()) {
    if (i > 0 && pauseMs > 0) await pause(pauseMs, undefined, signal && { signal });
    signal?.throwIfAborted();
    await take(api, step);
    await onStep?.(step, steps.length - i - 1);
  }
  const count = (kind: UpdateStep['kind']): number => steps.filter((step) => step.kind === kind).length;
  return { added: count('add'), changed: count('change'), kept };
}

function take(api: Api, { id, document }: UpdateStep): Promise<unknown> {
  if (id === null) return api.call('POST', '/api/knowledge/documents', { ...document, imported: true });
  const { title, category, content } = document;
  return api.call('PUT', `/api/knowledge/documents/${id}`, { title, category, content, imported: true });
}
