import { createHash } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  addFilePart,
  createDocument,
  createDocumentFromFile,
  FILE_PART_BYTES,
  type AddFilePartRequest,
  type CreateDocumentFromFileRequest,
  type DocumentSummary,
} from '@abbotsford/contracts';
import type { RunningGateway } from '../src/boot-gateway';
import type { ProblemDocument } from '../src/problems/problem-document';
import { Platform } from './platform';

const MEGABYTE = 1_024 * 1_024;

let platform: Platform;
let gateway: RunningGateway;
let token: string;

beforeAll(async () => {
  platform = await Platform.start();
  await platform.auth();
  await platform.service('rag', [
    [addFilePart, ({ data }: AddFilePartRequest) => ({ received: Buffer.from(data, 'base64').length })],
    [createDocumentFromFile, (request: CreateDocumentFromFileRequest) => documentOf(request.source_file)],
    [createDocument, () => documentOf('written')],
  ]);
  gateway = await platform.gateway({ KNOWLEDGE_FILE_MAX_MB: '2' });
  token = platform.signIn('admin').token;
});
beforeEach(() => void platform.received.splice(0));
afterAll(() => platform.stop());

const documentOf = (source_file: string): DocumentSummary => ({
  id: '65f0c0ffee65f0c0ffee65f0',
  title: source_file,
  category: 'general',
  source_file,
  status: 'indexing',
  failure: null,
  chunk_count: 0,
  warnings: [],
  checksum: '',
  imported: false,
  version: 1,
  created_at: '2026-01-01T00:00:00.000Z',
  updated_at: '2026-01-01T00:00:00.000Z',
});

function formOf(entries: readonly (readonly [name: string, value: string | File])[]): FormData {
  const form = new FormData();
  for (const [name, value] of entries) form.append(name, value);
  return form;
}

const fileOf = (size: number, name = 'milk.md'): File => new File([Buffer.alloc(size, 'milk ')], name);

async function upload(
  body: string | FormData | ReadableStream,
  path = '/api/knowledge/documents',
  headers: object = {},
) {
  const response = await fetch(gateway.url + path, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, ...headers },
    body,
    ...(body instanceof ReadableStream && { duplex: 'half' }),
  });
  const answer = (await response.json()) as Pick<DocumentSummary, 'source_file'> & ProblemDocument;
  return { status: response.status, answer, fields: (answer.errors ?? []).map(({ field }) => field) };
}

const completed = (): CreateDocumentFromFileRequest[] =>
  platform.receivedBy(createDocumentFromFile).map(({ request }) => request as CreateDocumentFromFileRequest);

describe('a document that comes as a file', () => {
  it('reaches the knowledge base whole, in parts, with the fields before and after it', async () => {
    const bytes = Buffer.from(Array.from({ length: 1.7 * MEGABYTE }, (_, i) => i % 251));
    const { status, answer } = await upload(
      formOf([
        ['title', 'Crème & milk'],
        ['file', new File([bytes], 'Crème.PDF')],
        ['category', 'milk'],
      ]),
    );
    expect(status).toBe(201);
    expect(answer.source_file).toBe('Crème.pdf');
    const parts = platform.receivedBy(addFilePart).map(({ request }) => request as AddFilePartRequest);
    expect(parts.map(({ part }) => part)).toEqual([0, 1, 2, 3]);
    expect(Buffer.concat(parts.map(({ data }) => Buffer.from(data, 'base64'))).equals(bytes)).toBe(true);
    expect(completed()).toEqual([
      {
        upload_id: parts[0]?.upload_id,
        parts: 4,
        sha256: createHash('sha256').update(bytes).digest('hex'),
        source_file: 'Crème.pdf',
        title: 'Crème & milk',
        category: 'milk',
      },
    ]);
    expect(new Set(parts.map(({ upload_id }) => upload_id)).size).toBe(1);
    expect(Math.max(...parts.map(({ data }) => data.length)), 'fits a NATS server as it comes').toBeLessThan(
      MEGABYTE - FILE_PART_BYTES / 4,
    );
  });

  it('can be as large as the limit says, to the byte', async () => {
    expect((await upload(formOf([['file', fileOf(2 * MEGABYTE)]]))).status).toBe(201);
  });

  it('is named without the folders that somebody put before its name', async () => {
    const { answer } = await upload(rawForm('../../../etc/cron.d/milk.md'), undefined, rawHeaders);
    expect(answer.source_file).toBe('milk.md');
  });

  it('comes from administrators only, and nothing of it is read otherwise', async () => {
    const form = formOf([['file', fileOf(MEGABYTE)]]);
    const user = { authorization: `Bearer ${platform.signIn('user').token}` };
    expect((await upload(form, undefined, user)).status).toBe(403);
    expect((await upload(form, undefined, { authorization: '' })).status).toBe(401);
    expect(platform.receivedBy(addFilePart)).toEqual([]);
  });

  it('may be written as JSON at the same address', async () => {
    const body = JSON.stringify({ title: 'Milk', category: 'milk', content: 'Cold.' });
    expect((await upload(body, undefined, { 'content-type': 'application/json' })).status).toBe(201);
  });
});

describe('a form that is refused', () => {
  const cases: readonly [name: string, form: () => FormData, field: string][] = [
    ['without a file', () => formOf([['title', 'Milk']]), 'file'],
    ['with text in place of the file', () => formOf([['file', 'milk']]), 'file'],
    ['with a file of another name', () => formOf([['document', fileOf(9)]]), 'document'],
    [
      'with two files',
      () =>
        formOf([
          ['file', fileOf(9)],
          ['file', fileOf(9)],
        ]),
      'file',
    ],
    ['with a file of another kind', () => formOf([['file', fileOf(9, 'milk.exe')]]), 'file'],
    ['with a file without a kind', () => formOf([['file', fileOf(9, 'milk')]]), 'file'],
    [
      'with an unknown field',
      () =>
        formOf([
          ['file', fileOf(9)],
          ['role', 'admin'],
        ]),
      'role',
    ],
    [
      'with a field twice',
      () =>
        formOf([
          ['title', 'a'],
          ['title', 'b'],
          ['file', fileOf(9)],
        ]),
      'title',
    ],
    [
      'with a blank title',
      () =>
        formOf([
          ['title', '  '],
          ['file', fileOf(9)],
        ]),
      'title',
    ],
    [
      'with a long title',
      () =>
        formOf([
          ['title', 'a'.repeat(201)],
          ['file', fileOf(9)],
        ]),
      'title',
    ],
    [
      'with a title without end',
      () =>
        formOf([
          ['title', 'a'.repeat(9_999)],
          ['file', fileOf(9)],
        ]),
      'title',
    ],
    [
      'with control characters',
      () =>
        formOf([
          ['category', 'a\u0000b'],
          ['file', fileOf(9)],
        ]),
      'category',
    ],
    [
      'with a prototype key',
      () =>
        formOf([
          ['__proto__', 'x'],
          ['file', fileOf(9)],
        ]),
      'body',
    ],
    ['with too many fields', () => formOf('abcdefgh'.split('').map((name) => [name, name])), 'a'],
  ];

  it.each(cases)('%s is 400, and names the field', async (_name, form, field) => {
    const { status, fields, answer } = await upload(form());
    expect(status).toBe(400);
    expect(fields).toEqual([field]);
    expect(answer.detail).toMatch(/\w{4}/);
    expect(answer.detail).toMatch(/\.$/);
    expect(completed()).toEqual([]);
  });

  it('is 413 when its file is too large, whether it says so at first or not, and names the limit', async () => {
    const form = formOf([['file', fileOf(2 * MEGABYTE + 1)]]);
    const chunked = new Response(form);
    const contentType = { 'content-type': chunked.headers.get('content-type') ?? '' };
    const large = formOf([['file', fileOf(40 * MEGABYTE)]]);
    for (const sent of [upload(form), upload(large), upload(chunked.body as ReadableStream, undefined, contentType)]) {
      const { status, fields, answer } = await sent;
      expect(status).toBe(413);
      expect(fields).toEqual(['file']);
      expect(answer.detail).toContain('2 MB');
    }
    expect(completed()).toEqual([]);
  });

  it.each([
    ['is no form', 'nonsense', { 'content-type': 'multipart/form-data; boundary=x' }],
    ['has no boundary', 'nonsense', { 'content-type': 'multipart/form-data' }],
    [
      'has no end',
      '--x\r\nContent-Disposition: form-data; name="file"; filename="a.md"\r\n\r\nHello',
      { 'content-type': 'multipart/form-data; boundary=x' },
    ],
  ])('is 400 when it %s', async (_name, body, headers) => {
    expect(await upload(body, undefined, headers)).toMatchObject({ status: 400, fields: ['body'] });
    expect(completed()).toEqual([]);
  });

  it('is 415 at every other address', async () => {
    const form = formOf([['file', fileOf(9)]]);
    for (const path of ['/api/knowledge/search', '/api/auth/login', '/api/crm/deals']) {
      expect(await upload(form, path), path).toMatchObject({ status: 415, fields: ['body'] });
    }
  });

  it('makes no document when whoever sent it has gone in the middle', async () => {
    const sending = httpRequest(`${gateway.url}/api/knowledge/documents`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, ...rawHeaders, 'content-length': 2 * MEGABYTE },
    });
    const gone = new Promise((resolve) => sending.once('error', resolve));
    sending.write(rawForm('milk.md').slice(0, -9) + 'x'.repeat(FILE_PART_BYTES + 99_999));
    await expect.poll(() => platform.receivedBy(addFilePart).length).toBe(1);
    sending.destroy();
    await gone;
    // A request that is answered after it shows that nothing of the first one is still under way.
    expect((await upload(formOf([['file', fileOf(9, 'after.md')]]))).status).toBe(201);
    expect(completed().map(({ source_file }) => source_file)).toEqual(['after.md']);
  });
});

const rawHeaders = { 'content-type': 'multipart/form-data; boundary=x' };

const rawForm = (name: string): string =>
  `--x\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\n\r\nHello\r\n--x--\r\n`;
