import { afterEach, describe, expect, it } from 'vitest';
import { spinningTasks } from '../../test/threads/spinning-tasks';
import { readingHere, UnreadError } from './message-reader';
import { ReadingThread } from './reading-thread';

const module = new URL('../../test/threads/spinning.worker', import.meta.url);
const limits = { runMs: 200, waiting: 3 };

const open: ReadingThread<typeof spinningTasks>[] = [];
function thread(runMs = limits.runMs) {
  const unread: string[] = [];
  const one = new ReadingThread<typeof spinningTasks>(
    { module, warmUp: ['Hello there.'] },
    { ...limits, runMs },
    (reason) => unread.push(reason),
  );
  open.push(one);
  return { thread: one, unread };
}
afterEach(() => Promise.all(open.splice(0).map((one) => one.onModuleDestroy())));

const question = 'Do you deliver to Perth?';

describe('ReadingThread', () => {
  it('reads as the caller would, in a thread of its own', async () => {
    const { thread: reader } = thread(2_000);
    const here = readingHere(() => Promise.resolve(spinningTasks));
    expect(await reader.read('lengthOf', question)).toBe(await here.read('lengthOf', question));
    const said = { message: question };
    expect(await reader.read('wordsOf', said)).toEqual(await here.read('wordsOf', said));
  });

  it('gives up a reading that never ends, replaces the thread, and serves those who wait', async () => {
    const { thread: reader, unread } = thread();
    const endless = reader.read('wordsOf', { message: 'spin for ever' });
    const other = reader.read('lengthOf', question);
    await expect(endless).rejects.toMatchObject({ name: 'UnreadError', reason: 'too_slow' });
    expect(await other).toBe(question.length);
    expect(unread).toEqual(['too_slow']);
  });

  it('leaves the event loop to others while a reading never ends', async () => {
    const { thread: reader } = thread();
    let turns = 0;
    const count = setInterval(() => turns++, 5);
    await expect(reader.read('lengthOf', 'spin for ever')).rejects.toThrow(UnreadError);
    clearInterval(count);
    expect(turns).toBeGreaterThan(5);
  });

  it('does not try a message again that took too long', async () => {
    const { thread: reader, unread } = thread();
    await expect(reader.read('lengthOf', 'spin for ever')).rejects.toThrow(UnreadError);
    await expect(reader.read('wordsOf', { message: 'spin for ever' })).rejects.toThrow(UnreadError);
    expect(unread).toEqual(['too_slow']);
  });

  it('goes on after its thread has died', async () => {
    const { thread: reader, unread } = thread();
    await expect(reader.read('lengthOf', 'die at once')).rejects.toMatchObject({ reason: 'failed' });
    expect(await reader.read('lengthOf', question)).toBe(question.length);
    expect(unread).toEqual(['failed']);
  });

  it('takes no more than may wait', async () => {
    const { thread: reader, unread } = thread();
    const asked = Array.from({ length: limits.waiting + 1 }, (_, i) => reader.read('lengthOf', `Is it ${i}?`));
    const outcomes = await Promise.allSettled(asked);
    expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(1);
    expect(unread).toEqual(['busy']);
  });
});
