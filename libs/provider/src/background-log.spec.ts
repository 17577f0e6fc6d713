import { describe, expect, it } from 'vitest';

import { BackgroundLog } from './background-log';

interface Entry {
  readonly request_id: string;
}

const entry = (request_id: string): Entry => ({ request_id });

/** A database that stores when it is told to. */
function slowLog() {
  const stored: string[] = [];
  const waiting: (() => void)[] = [];
  return {
    stored,
    storeAll: () => waiting.splice(0).forEach((store) => store()),
    write: ({ request_id }: Entry) =>
      new Promise<void>((resolve) => {
        waiting.push(() => {
          stored.push(request_id);
          resolve();
        });
      }),
  };
}

describe('BackgroundLog', () => {
  it('drops and reports what is more than the database can follow', async () => {
    const log = slowLog();
    const errors: unknown[] = [];
    const background = new BackgroundLog(log, (error) => errors.push(error), 2);

    for (const id of ['a', 'b', 'c']) background.write(entry(id));
    log.storeAll();
    await background.drain();
    background.write(entry('d'));
    log.storeAll();
    await background.drain();

    expect(log.stored).toEqual(['a', 'b', 'd']);
    expect(errors).toEqual([expect.objectContaining({ message: expect.stringContaining('request c') })]);
  });

  it('reports a write that failed and goes on', async () => {
    const refused = new Error('not primary');
    const errors: unknown[] = [];
    const background = new BackgroundLog({ write: () => Promise.reject(refused) }, (e) => errors.push(e), 1);

    background.write(entry('a'));
    await background.drain();
    background.write(entry('b'));
    await background.drain();

    expect(errors).toEqual([refused, refused]);
  });

  it('reports a log that throws instead of rejecting', async () => {
    const broken = new Error('closed');
    const errors: unknown[] = [];
    const log = {
      write: () => {
        throw broken;
      },
    };
    const background = new BackgroundLog(log, (error) => errors.push(error), 1);

    background.write(entry('a'));
    await background.drain();

    expect(errors).toEqual([broken]);
  });
});
