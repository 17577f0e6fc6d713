import { ApiProblem } from '@abbotsford/api-client';
import { createTranslator } from 'use-intl';
import { describe, expect, it, vi } from 'vitest';
import type { DocumentSummary } from '@/lib/api-types';
import { documentFixture } from './document.fixture';
import knowledge from '../../../../../messages/en/knowledge.json';
import { UploadQueue, type SendFile } from './upload-queue';

const t = createTranslator({ locale: 'en', messages: { knowledge }, namespace: 'knowledge' });

const file = (name: string, text = 'text') => new File([text], name);

/** A server that answers when the test says so. */
class Server {
  readonly names: string[] = [];
  private readonly answers: { resolve: (document: DocumentSummary) => void; reject: (reason: unknown) => void }[] = [];
  progress: (share: number) => void = () => undefined;

  readonly send: SendFile = ({ name }, _category, { onProgress, signal }) => {
    this.names.push(name);
    this.progress = onProgress;
    return new Promise((resolve, reject) => {
      this.answers.push({ resolve, reject });
      signal.addEventListener('abort', () => reject(signal.reason as Error));
    });
  };

  async stores(): Promise<void> {
    this.answers.shift()?.resolve(documentFixture({ status: 'indexing' }));
    await Promise.resolve();
  }

  async refuses(problem: ApiProblem): Promise<void> {
    this.answers.shift()?.reject(problem);
    await Promise.resolve();
  }
}

function startQueue() {
  const server = new Server();
  const queue = new UploadQueue(server.send, t);
  const statuses = () => queue.getState().map(({ status }) => status);
  return { server, queue, statuses };
}

describe('UploadQueue', () => {
  it('sends one file after another, in their order', async () => {
    const { server, queue, statuses } = startQueue();
    queue.add([file('a.md'), file('b.md')], 'brewing', 1_000);
    expect(statuses()).toEqual(['sending', 'waiting']);
    await server.stores();
    await vi.waitFor(() => expect(statuses()).toEqual(['stored', 'sending']));
    expect(server.names).toEqual(['a.md', 'b.md']);
  });

  it('tells how far a file has come', () => {
    const { server, queue } = startQueue();
    queue.add([file('a.md')], 'brewing', 1_000);
    server.progress(0.4);
    expect(queue.getState()[0]).toMatchObject({ status: 'sending', sent: 0.4 });
  });

  it('never sends what can not be read, and goes on with the others', () => {
    const { server, queue, statuses } = startQueue();
    queue.add([file('photo.png'), file('a.md')], 'brewing', 1_000);
    expect(statuses()).toEqual(['refused', 'sending']);
    expect(queue.getState()[0]).toMatchObject({ problem: expect.stringMatching(/only markdown/i), retryable: false });
    expect(server.names).toEqual(['a.md']);
  });

  it('shows what the server says about the file, and does not offer to send it again', async () => {
    const { server, queue, statuses } = startQueue();
    queue.add([file('a.md')], 'brewing', 1_000);
    const errors = [{ field: 'file', message: 'must end in .md or .txt' }];
    await server.refuses(ApiProblem.from(400, { detail: 'The request is not valid.', errors }));
    await vi.waitFor(() => expect(statuses()).toEqual(['refused']));
    expect(queue.getState()[0]).toMatchObject({ problem: 'The file must end in .md or .txt.', retryable: false });
  });

  it('sends a file again when the line was cut', async () => {
    const { server, queue, statuses } = startQueue();
    queue.add([file('a.md')], 'brewing', 1_000);
    await server.refuses(ApiProblem.unreachable());
    await vi.waitFor(() => expect(queue.getState()[0]).toMatchObject({ status: 'refused', retryable: true }));
    queue.retry(1);
    expect(statuses()).toEqual(['sending']);
    expect(server.names).toEqual(['a.md', 'a.md']);
  });

  it('cancels the file that is being sent, and one that waits, and sends the next', async () => {
    const { server, queue, statuses } = startQueue();
    queue.add([file('a.md'), file('b.md'), file('c.md')], 'brewing', 1_000);
    queue.cancel(2);
    queue.cancel(1);
    await vi.waitFor(() => expect(statuses()).toEqual(['cancelled', 'cancelled', 'sending']));
    expect(server.names).toEqual(['a.md', 'c.md']);
  });

  it('lets fifty files wait at most', () => {
    const { queue, statuses } = startQueue();
    queue.add(
      Array.from({ length: 52 }, (_, i) => file(`${i}.md`)),
      'brewing',
      1_000,
    );
    expect(statuses().filter((status) => status === 'refused')).toHaveLength(2);
    expect(queue.getState().at(-1)).toMatchObject({ problem: expect.stringContaining('50 files'), retryable: true });
  });

  it('clears away what is through, and nothing that is on its way', async () => {
    const { server, queue, statuses } = startQueue();
    queue.add([file('a.md'), file('b.md'), file('photo.png')], 'brewing', 1_000);
    await server.stores();
    await vi.waitFor(() => expect(statuses()[1]).toBe('sending'));
    queue.clear();
    expect(queue.getState().map(({ file: { name } }) => name)).toEqual(['b.md']);
  });

  it('ends everything when the person leaves', async () => {
    const { server, queue } = startQueue();
    queue.add([file('a.md'), file('b.md')], 'brewing', 1_000);
    queue.stop();
    await vi.waitFor(() => expect(queue.getState()).toEqual([]));
    expect(server.names).toEqual(['a.md']);
  });
});
