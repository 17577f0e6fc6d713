import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { execa } from 'execa';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { freePort, startTestStack, workspaceRoot, type Stack } from '@abbotsford/local-stack';
import { Api } from '../demo-data/api';
import { signIn } from '../demo-data/sign-in';
import { listDocuments } from './list-documents';

let stack: Stack;
let admin: Api;
let folders: string;
/** Of one test. */
let folder: string;
beforeAll(async () => {
  folders = await mkdtemp(path.join(tmpdir(), 'rag-init-'));
  stack = await startTestStack({ services: ['auth', 'rag', 'gateway'] });
  const account = { email: stack.adminEmail, password: stack.adminPassword };
  const signedIn = await signIn(new Api(stack.gatewayUrl), account);
  if (!signedIn) throw new Error('the administrator of a new stack cannot sign in');
  admin = signedIn;
});
afterAll(async () => {
  await stack.stop();
  await rm(folders, { recursive: true });
});
beforeEach(async () => {
  folder = await mkdtemp(path.join(folders, 'of-a-test-'));
  await someAtOnce(await listDocuments(admin), ({ id }) => admin.call('DELETE', `/api/knowledge/documents/${id}`));
});

async function someAtOnce<T>(all: readonly T[], work: (one: T) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < all.length; from += 10) await Promise.all(all.slice(from, from + 10).map(work));
}

interface Run {
  readonly exitCode: number | undefined;
  readonly stdout: string;
  readonly stderr: string;
}

/** As a person runs it. */
async function ragInit(args: readonly string[] = [], env: Readonly<Record<string, string>> = {}): Promise<Run> {
  const all = ['tools/bootstrap.mjs', 'rag-init', '--base', stack.gatewayUrl, '--folder', folder, ...args];
  const { exitCode, stdout, stderr } = await execa(process.execPath, all, {
    cwd: workspaceRoot,
    env: { ADMIN_EMAIL: stack.adminEmail, ADMIN_PASSWORD: stack.adminPassword, ...env },
    reject: false,
  });
  return { exitCode, stdout, stderr };
}

const write = (name: string, text: string): Promise<void> =>
  writeFile(path.join(folder, `${name}.md`), `---\ntitle: About ${name}\ncategory: Guide\n---\n\n${text}\n`);

async function contentOf(name: string): Promise<string | undefined> {
  const stored = (await listDocuments(admin)).find(({ source_file }) => source_file === `${name}.md`);
  if (!stored) return undefined;
  return (await admin.call<{ content: string }>('GET', `/api/knowledge/documents/${stored.id}`)).content;
}

const edit = async (name: string, content: string): Promise<void> => {
  const stored = (await listDocuments(admin)).find(({ source_file }) => source_file === `${name}.md`);
  await admin.call('PUT', `/api/knowledge/documents/${stored?.id ?? ''}`, { content });
};

describe('npm run rag:init', () => {
  it('adds what is new, changes what is other, and is done when searches find it', async () => {
    for (const name of ['milk', 'water']) await write(name, `Everything about ${name}.`);
    const first = await ragInit();
    expect(first).toMatchObject({ exitCode: 0, stderr: '' });
    expect(first.stdout).toContain('2 documents added, 0 changed, 0 the same as before.');
    await write('milk', 'News about milk.');
    expect((await ragInit()).stdout).toContain('0 documents added, 1 changed, 1 the same as before.');
    const { results } = await admin.call<{ results: { chunk_text: string }[] }>('POST', '/api/knowledge/search', {
      query: 'news about milk',
    });
    expect(results[0]?.chunk_text).toBe('News about milk.');
  });

  it('brings questions with their answers, of their documents, and deletes what is gone from the files', async () => {
    await write('milk', 'Everything about milk.');
    await mkdir(path.join(folder, 'questions'));
    const file = path.join(folder, 'questions', 'milk.yaml');
    await writeFile(file, '- questions: [Is there milk?, got milk]\n  answer: Yes, plenty.\n');
    expect((await ragInit()).stdout).toContain('1 questions with answers added, 0 changed, 0 deleted.');
    const { answer } = await admin.call<{ answer: object }>('POST', '/api/knowledge/search', { query: 'got milk?' });
    expect(answer).toMatchObject({ text: 'Yes, plenty.', source: { title: 'About milk' } });
    await writeFile(file, '- questions: [Is there water?]\n  answer: Yes.\n');
    expect((await ragInit()).stdout).toContain('1 questions with answers added, 0 changed, 1 deleted.');
  });

  it('knows its documents again among more than a page of others', async () => {
    await write('milk', 'Everything about milk.');
    await ragInit();
    const notes = Array.from({ length: 201 }, (_, i) => ({ title: `Note ${i}`, category: 'notes', content: `${i}` }));
    await someAtOnce(notes, (note) => admin.call('POST', '/api/knowledge/documents', note));
    expect((await ragInit()).stdout).toContain('0 documents added, 0 changed, 1 the same as before.');
    expect(await listDocuments(admin)).toHaveLength(202);
  });

  it('leaves what an editor wrote, says so, and puts the folder in its place when told to', async () => {
    await write('milk', 'Everything about milk.');
    await ragInit();
    await edit('milk', 'Ours is from Gippsland.');
    const { exitCode, stdout } = await ragInit();
    expect(exitCode).toBe(0);
    expect(stdout).toContain("1 left as an editor wrote them (--overwrite puts the folder's in their place): milk.md");
    expect(await contentOf('milk')).toBe('Ours is from Gippsland.');
    await ragInit(['--overwrite']);
    expect(await contentOf('milk')).toBe('Everything about milk.');
  });

  it('does not write over an upload of the same file name', async () => {
    const upload = { title: 'Warranty', category: 'machines', content: 'Of our own.', source_file: 'warranty.md' };
    await admin.call('POST', '/api/knowledge/documents', upload);
    await write('warranty', 'As shipped.');
    await ragInit();
    expect(await contentOf('warranty')).toBe('Of our own.');
  });

  it('names the documents that could not be indexed, and why', async () => {
    await write('milk', 'Everything about milk.');
    await write('empty', '# Nothing');
    const { exitCode, stderr } = await ragInit();
    expect(exitCode).toBe(1);
    expect(stderr).toBe('Could not be indexed:\n  empty.md: There is no text in it.');
  });

  it('says in a sentence what a person can mend', async () => {
    await write('milk', 'Everything about milk.');
    const away = `http://127.0.0.1:${await freePort()}`;
    const missing = path.join(folder, 'missing');
    const failures = await Promise.all([
      ragInit(['--base', away]),
      ragInit([], { ADMIN_PASSWORD: 'not the password' }),
      ragInit(['--folder', missing]),
      ragInit(['--fast']),
    ]);
    expect(failures.map(({ exitCode }) => exitCode)).toEqual([1, 1, 1, 1]);
    expect(failures.map(({ stderr }) => stderr)).toEqual([
      `No platform answers at ${away} (ECONNREFUSED): does it run there?`,
      `${stack.adminEmail} cannot sign in at ${stack.gatewayUrl}: set ADMIN_EMAIL and ADMIN_PASSWORD, here or in .env, to those of an administrator.`,
      `The folder ${missing} cannot be read: there is none of this name.`,
      "Unknown option '--fast': --help lists what there is.",
    ]);
  });
});
