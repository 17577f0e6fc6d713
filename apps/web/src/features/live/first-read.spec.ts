import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FirstRead } from './first-read';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const signal = new AbortController().signal;

/** Begins a read, and tells whether it has begun. */
function begin(first: FirstRead) {
  const read = { begun: false };
  void first.begin(signal).then(() => (read.begun = true));
  return read;
}
const moment = () => vi.advanceTimersByTimeAsync(0);

describe('the first read of a live page', () => {
  it('begins when the stream of changes is open, and is not needed again', async () => {
    const first = new FirstRead();
    const read = begin(first);
    await moment();
    expect(read.begun).toBe(false);
    expect(first.connected()).toBe(true);
    await moment();
    expect(read.begun).toBe(true);
  });

  it('begins at once when the stream is open already', async () => {
    const first = new FirstRead();
    first.connected();
    const read = begin(first);
    await moment();
    expect(read.begun).toBe(true);
  });

  it('waits for no stream that does not come, and what comes later calls for another read', async () => {
    const first = new FirstRead();
    const read = begin(first);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(read.begun).toBe(true);
    expect(first.connected()).toBe(false);
  });

  it('and a stream that comes back after a break calls for another one', async () => {
    const first = new FirstRead();
    begin(first);
    first.connected();
    await moment();
    expect(first.connected()).toBe(false);
    const read = begin(first);
    await moment();
    expect(read.begun).toBe(true);
  });
});
