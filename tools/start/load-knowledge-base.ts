import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { localDir, LocalStackError, type Say, type Stack } from '@abbotsford/local-stack';
import { Api } from '../demo-data/api';
import { signIn } from '../demo-data/sign-in';
import { readAnswersFolder } from '../rag-init/answers-folder';
import { readKnowledgeFolder, shippedFolder } from '../rag-init/knowledge-folder';
import { checksumOf, type LoadedBefore } from '../rag-init/plan-update';
import type { KnowledgeDocument } from '../rag-init/read-document';
import { updateAnswers } from '../rag-init/update-answers';
import { updateKnowledgeBase } from '../rag-init/update-knowledge-base';
import { describeFailed, failedOf, whenIndexed } from '../rag-init/when-indexed';

/** Half of what the rate limit allows one address; the other half is for the browser of whoever has started us. */
const PAUSE_MS = 2_000;
/** In the record: the checksum of all questions with their answers. */
const ANSWERS = 'questions/';

/** The record of one database: kept with the data of our own server, and apart for each server of somebody else. */
export function recordOf({ mongo, mongoUrl, dbName }: Pick<Stack, 'mongo' | 'mongoUrl' | 'dbName'>): string {
  const database = createHash('sha256')
    .update(`${mongo ? 'ours' : mongoUrl} ${dbName}`)
    .digest('hex');
  return path.join(localDir, 'data', `knowledge-base-${database.slice(0, 12)}.json`);
}

export interface KnowledgeLoad {
  readonly stack: Pick<Stack, 'gatewayUrl' | 'adminEmail' | 'adminPassword'>;
  /** Where to note what was loaded, so that the next start need not look. */
  readonly record: string;
  readonly say: Say;
  /** Ends it; the next start goes on. */
  readonly signal: AbortSignal;
  readonly folder?: string;
  readonly pauseMs?: number;
}

/**
 * Puts the documents that we ship into the knowledge base at the first start, and later those that have changed since;
 * what editors changed or deleted stays as they left it. Waits until searches find them.
 * @throws ApiFailure; AbortError when the signal ended it
 */
export async function loadKnowledgeBase(load: KnowledgeLoad): Promise<void> {
  const { stack, record, say, signal, folder = shippedFolder, pauseMs = PAUSE_MS } = load;
  const documents = await readKnowledgeFolder(folder);
  const loaded = await readRecord(record);
  const news = documents.filter((document) => loaded[document.source_file] !== checksumOf(document));
  const answers = await readAnswersFolder(folder);
  const answersChecksum = createHash('sha256').update(JSON.stringify(answers)).digest('hex');
  const answersAreNews = answers.length > 0 && loaded[ANSWERS] !== answersChecksum;
  if (news.length === 0 && !answersAreNews) return;

  say(`Loading the knowledge base in the background (documents: ${news.length})`);
  const api = await signInAdmin(stack);
  const done = { ...loaded };
  const { added, changed } = await updateKnowledgeBase(api, news, {
    loaded,
    pauseMs,
    signal,
    onStep: async ({ document }, left) => {
      await note(record, done, [document]);
      if (left > 0 && left % 20 === 0) say(`  ... the knowledge base: ${left} to go`);
    },
  });
  await note(record, done, news);
  // After their documents, which they name.
  if (answersAreNews) {
    const { added: more } = await updateAnswers(api, answers);
    done[ANSWERS] = answersChecksum;
    await note(record, done, []);
    say(`Questions with their answers: ${answers.length} (added: ${more})`);
  }
  if (added + changed === 0) return;
  const ready = await whenIndexed(api, { signal });
  const how = ready ? 'ready' : 'complete, but still being indexed';
  say(`The knowledge base is ${how} (added: ${added}, changed: ${changed})`);
  const failed = await failedOf(api, news);
  if (failed.length > 0) say(`Of the knowledge base these could not be indexed:\n${describeFailed(failed)}`);
}

async function signInAdmin({ gatewayUrl, adminEmail, adminPassword }: KnowledgeLoad['stack']): Promise<Api> {
  const admin = await signIn(new Api(gatewayUrl), { email: adminEmail, password: adminPassword });
  if (admin) return admin;
  throw new LocalStackError(`${adminEmail} cannot sign in: set ADMIN_PASSWORD to the password in this database.`);
}

/** A record that is missing or damaged means that nothing is known; then what is stored stays as it is. */
async function readRecord(file: string): Promise<LoadedBefore> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '{}';
    throw error;
  });
  try {
    const record = JSON.parse(text) as unknown;
    const entries = Object.entries(typeof record === 'object' && record !== null ? record : {});
    return Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
  } catch {
    return {};
  }
}

/** Adds to the record, so that a start that was interrupted goes on where it stopped. */
async function note(
  file: string,
  record: Record<string, string>,
  documents: readonly KnowledgeDocument[],
): Promise<void> {
  for (const document of documents) record[document.source_file] = checksumOf(document);
  await mkdir(path.dirname(file), { recursive: true });
  const half = `${file}.${process.pid}`;
  await writeFile(half, `${JSON.stringify(record, null, 2)}\n`);
  await rename(half, file);
}
