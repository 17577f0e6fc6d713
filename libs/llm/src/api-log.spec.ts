import { describe, expect, it } from 'vitest';

import { type ApiLogEntry, BackgroundApiLog } from './api-log';

const entry = (request_id: string): ApiLogEntry => ({
  timestamp: new Date(0),
  api_key: '...abcd',
  api_params: {},
  payload: { messages: [] },
  response_msg: '',
  usage_tokens: { prompt_tokens: 0, completion_tokens: 0, total_tokens: 0, cached_tokens: 0 },
  model: 'gpt-4o-mini',
  tool_calls: [],
  finish_reason: null,
  response_id: null,
  request_id,
  conversation_id: null,
  prompt_id: 'word-reply',
  prompt_version: '1',
  duration_ms: 0,
  error_code: null,
});

/** A database that stores when it is told to. */
function slowLog() {
  const stored: string[] = [];
  const waiting: (() => void)[] = [];
  return {
    stored,
    storeAll: () => waiting.splice(0).forEach((store) => store()),
    write: ({ request_id }: ApiLogEntry) =>
      new Promise<void>((resolve) => {
        waiting.push(() => {
          stored.push(request_id);
          resolve();
        });
      }),
  };
}

describe('BackgroundApiLog', () => {
  it('drops and reports what is more than the database can follow', async () => {
    const log = slowLog();
    const errors: unknown[] = [];
    const background = new BackgroundApiLog(log, (error) => errors.push(error), 2);

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
    const background = new BackgroundApiLog({ write: () => Promise.reject(refused) }, (e) => errors.push(e), 1);

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
    const background = new BackgroundApiLog(log, (error) => errors.push(error), 1);

    background.write(entry('a'));
    await background.drain();

    expect(errors).toEqual([broken]);
  });
});
