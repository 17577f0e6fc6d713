import { describe, expect, it } from 'vitest';
import { firstAvailable, type Source } from './first-available';
import { LocalStackError } from './local-stack-error';
import { silent } from './say';

const has = (name: string): Source<string> => ({ name, take: async () => name });
const lacks = (name: string): Source<string> => ({ name, take: async () => undefined });
const breaks = (name: string, reason: string): Source<string> => ({
  name,
  take: () => Promise.reject(new Error(reason)),
});
const wanted = (...sources: Source<string>[]) => ({ part: 'MongoDB', sources, remedy: 'Set MONGODB_URL.' });

describe('firstAvailable', () => {
  it('takes the first source that has the part and says which', async () => {
    const said: string[] = [];
    const taken = await firstAvailable(wanted(lacks('PATH'), has('download'), has('PyPI')), (line) => said.push(line));
    expect(taken).toBe('download');
    expect(said).toEqual(['MongoDB: download']);
  });

  it('goes on to the next source when one breaks', async () => {
    expect(await firstAvailable(wanted(breaks('download', 'no route'), has('PyPI')), silent)).toBe('PyPI');
  });

  it('asks no source after the one that had it', async () => {
    let asked = false;
    const late: Source<string> = {
      name: 'late',
      take: async () => {
        asked = true;
        return 'late';
      },
    };
    await firstAvailable(wanted(has('early'), late), silent);
    expect(asked).toBe(false);
  });

  it('names every source with its reason, and the remedy, when none has it', async () => {
    const failed = firstAvailable(wanted(lacks('PATH'), breaks('download', 'no route\nstack')), silent);
    await expect(failed).rejects.toThrow(
      'MongoDB could not be had. Tried: PATH (not there); download (no route). Set MONGODB_URL.',
    );
  });

  it('stops at a source that the person must mend, such as a wrong MONGODB_URL', async () => {
    const wrong: Source<string> = { name: 'URL', take: () => Promise.reject(new LocalStackError('nothing answers')) };
    await expect(firstAvailable(wanted(wrong, has('PyPI')), silent)).rejects.toThrow('nothing answers');
  });
});
