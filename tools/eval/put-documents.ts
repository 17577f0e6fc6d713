import { setTimeout as pause } from 'node:timers/promises';
import { LocalStackError, type Stack } from '@abbotsford/local-stack';
import { Api } from '../demo-data/api';
import type { CaseDocument } from './read-cases';

interface Stored {
  readonly id: string;
  readonly title: string;
  readonly status: 'indexing' | 'ready' | 'failed';
}

const longestIndexing_ms = 120_000;

/**
 * Puts documents into the knowledge base of a stack and waits until searches find them.
 * @throws LocalStackError when one can't be indexed, or takes longer than two minutes by itself
 */
export async function putDocuments(stack: Stack, documents: readonly CaseDocument[]): Promise<void> {
  const guest = new Api(stack.gatewayUrl);
  const credentials = { email: stack.adminEmail, password: stack.adminPassword };
  const { access_token } = await guest.call<{ access_token: string }>('POST', '/api/auth/login', credentials);
  const admin = guest.signedIn(access_token);
  for (const document of documents) {
    const deadline = Date.now() + longestIndexing_ms;
    let stored = await admin.call<Stored>('POST', '/api/knowledge/documents', document);
    while (stored.status === 'indexing' && Date.now() < deadline) {
      await pause(200);
      stored = await admin.call<Stored>('GET', `/api/knowledge/documents/${stored.id}`);
    }
    if (stored.status !== 'ready') throw new LocalStackError(`The document "${stored.title}" is ${stored.status}.`);
  }
}
