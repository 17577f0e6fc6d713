import { testMongo } from '@abbotsford/local-stack';
import { type Connection, createConnection } from 'mongoose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiLoggerRow, MongoApiLogger } from './api-logger';

const mongo = testMongo();
let connection: Connection;

beforeAll(async () => {
  connection = await createConnection(mongo.url, { dbName: mongo.dbName }).asPromise();
});
afterAll(async () => {
  await connection.close();
  await mongo.drop();
});

const row: ApiLoggerRow & { readonly request_id: string } = {
  timestamp: new Date('2026-11-23T09:00:00Z'),
  api_key: '...WXYZ',
  api_params: { model: 'gpt-4o-mini', temperature: 0.2 },
  payload: { messages: [{ role: 'user', content: 'Hello' }] },
  response_msg: 'Hi',
  usage_tokens: { prompt_tokens: 10, completion_tokens: 2, total_tokens: 12, cached_tokens: 0 },
  model: 'gpt-4o-mini',
  tool_calls: [],
  finish_reason: 'stop',
  response_id: 'chatcmpl-1',
  request_id: 'req-1',
};

describe('MongoApiLogger', () => {
  it('appends a row for each call, in the form of the seed', async () => {
    const log = new MongoApiLogger(connection);
    await log.write(row);
    await log.write(row);
    const rows = await connection.collection('api_logger').find({}).toArray();
    expect(rows.map(({ _id, ...stored }) => stored)).toEqual([row, row]);
  });
});
