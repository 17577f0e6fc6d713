import { testMongo } from '@abbotsford/local-stack';
import { type Connection, createConnection } from 'mongoose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApiLogFilter } from '@abbotsford/contracts';
import { type ApiLoggerRow, MongoApiLogger } from './api-logger';
import { ProviderCalls } from './provider-calls';

const mongo = testMongo();
let connection: Connection;

beforeAll(async () => {
  connection = await createConnection(mongo.url, { dbName: mongo.dbName }).asPromise();
});
afterAll(async () => {
  await connection.close();
  await mongo.drop();
});

const row: ApiLoggerRow = {
  timestamp: new Date('2026-11-23T09:00:00Z'),
  kind: 'language',
  api_key: '...WXYZ',
  api_params: { model: 'gpt-4o-mini', temperature: 0.2 },
  payload: { messages: [{ role: 'user', content: 'Hello' }] },
  response_msg: 'Hi',
  usage_tokens: { prompt_tokens: 10, completion_tokens: 2, total_tokens: 12, cached_tokens: 0 },
  units: { tokens_in: 10, tokens_out: 2 },
  cost_usd: 0.000_003,
  model: 'gpt-4o-mini',
  tool_calls: [],
  finish_reason: 'stop',
  response_id: 'chatcmpl-1',
  request_id: 'req-1',
  conversation_id: 'c_12345678',
  duration_ms: 40,
  error_code: null,
  prompt_id: 'word-reply',
};

const bot = 'outbound-bot';

describe('MongoApiLogger', () => {
  it('appends a row for each call, in the form of the seed, with the service that made it', async () => {
    const log = new MongoApiLogger(connection, 'writer');
    await log.write(row);
    await log.write(row);
    const rows = await connection.collection('api_logger').find({ service: 'writer' }).toArray();
    const expected = { ...row, service: 'writer' };
    expect(rows.map(({ _id, ...stored }) => stored)).toEqual([expected, expected]);
  });
});

describe('the calls of a service', () => {
  const calls = () => new ProviderCalls(connection, bot);
  const at = (minute: number) => ({ timestamp: new Date(Date.UTC(2026, 10, 24, 9, minute)) });

  beforeAll(async () => {
    const log = new MongoApiLogger(connection, bot);
    await new MongoApiLogger(connection, 'stt').write({
      ...row,
      ...at(9),
      kind: 'transcription',
      units: { seconds: 7 },
    });
    await log.write({ ...row, ...at(1) });
    await log.write({ ...row, ...at(2), cost_usd: null, error_code: 'timeout', conversation_id: null });
    await log.write({ ...row, ...at(3), conversation_id: 'c_abcdefgh' });
  });

  it('are listed page by page, newest first, and nobody else’s', async () => {
    const first = await calls().list({ limit: 2 });
    expect(first.items.map((call) => call.at)).toEqual([at(3), at(2)].map(({ timestamp }) => timestamp.toISOString()));
    expect(first.items[0]).toMatchObject({ service: bot, kind: 'language', tokens_in: 10, tokens_out: 2, seconds: 0 });
    expect(first.items[0]).not.toHaveProperty('payload');
    const second = await calls().list({ limit: 2, cursor: first.next_cursor ?? '' });
    expect(second.items.map((call) => call.at)).toEqual([at(1).timestamp.toISOString()]);
    expect(second.next_cursor).toBeNull();
  });

  it('are filtered by outcome, kind, conversation and time', async () => {
    const minutes = async (filter: ApiLogFilter) =>
      (await calls().list(filter)).items.map((call) => new Date(call.at).getUTCMinutes());
    expect(await minutes({ outcome: 'failed' })).toEqual([2]);
    expect(await minutes({ outcome: 'answered' })).toEqual([3, 1]);
    expect(await minutes({ kind: 'speech' })).toEqual([]);
    expect(await minutes({ conversation: 'c_abcdefgh' })).toEqual([3]);
    expect(await minutes({ from: at(2).timestamp.toISOString(), to: at(3).timestamp.toISOString() })).toEqual([2]);
  });

  it('are added up, those without a known price apart', async () => {
    expect(await calls().total({})).toEqual({
      ...{ calls: 3, failed: 1, unpriced: 1, cost_usd: 0.000_006 },
      ...{ tokens_in: 30, tokens_out: 6, seconds: 0, characters: 0 },
    });
    expect(await calls().total({ kind: 'avatar' })).toMatchObject({ calls: 0, cost_usd: 0 });
  });

  it('are told whole one by one, those of another service not', async () => {
    const [latest] = (await calls().list({ limit: 1 })).items;
    expect(await calls().get(latest?.id ?? '')).toMatchObject({ response_msg: 'Hi', payload: row.payload });
    const [other] = (await new ProviderCalls(connection, 'stt').list({})).items;
    await expect(calls().get(other?.id ?? '')).rejects.toMatchObject({ code: 'api_log.not_found' });
  });
});
