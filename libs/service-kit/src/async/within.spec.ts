import { describe, expect, it } from 'vitest';
import { within } from './within';

const never = new Promise<string>(() => undefined);

describe('within', () => {
  it('gives what the work gives in time, a failure too', async () => {
    expect(await within(60_000, Promise.resolve('done'), () => 'late')).toBe('done');
    const failed = within(60_000, Promise.reject(new Error('no')), () => 'late');
    await expect(failed).rejects.toThrow('no');
  });

  it('gives what is to stand for work that takes longer', async () => {
    expect(await within(1, never, () => 'late')).toBe('late');
  });

  it('fails for work that takes longer, where the caller says so', async () => {
    const failed = within(1, never, () => {
      throw new Error('too late');
    });
    await expect(failed).rejects.toThrow('too late');
  });
});
