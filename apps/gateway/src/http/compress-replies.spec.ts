import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { fastify } from 'fastify';
import { describe, expect, it } from 'vitest';
import { compressReplies, encodingFor } from './compress-replies';

const many = { items: Array.from({ length: 200 }, (_, id) => ({ id, name: `Deal ${id}` })) };

function server() {
  const app = fastify();
  compressReplies(app);
  app.get('/many', () => many);
  app.get('/few', () => ({ items: [] }));
  app.get('/events', (_request, reply) => reply.type('text/event-stream').send(`data: ${'x'.repeat(5_000)}\n\n`));
  app.get('/for-origins', (_request, reply) => reply.header('vary', 'Origin').send(many));
  return app;
}

const get = (url: string, encoding?: string) =>
  server().inject({ url, headers: encoding === undefined ? {} : { 'accept-encoding': encoding } });

describe('replies', () => {
  it('of some size go out compressed, as whoever asks takes them', async () => {
    const brotli = await get('/many', 'gzip, deflate, br');
    expect(brotli.headers['content-encoding']).toBe('br');
    expect(JSON.parse(brotliDecompressSync(brotli.rawPayload).toString())).toEqual(many);
    expect(Number(brotli.headers['content-length'])).toBe(brotli.rawPayload.length);

    const gzipped = await get('/many', 'gzip');
    expect(gzipped.headers['content-encoding']).toBe('gzip');
    expect(JSON.parse(gunzipSync(gzipped.rawPayload).toString())).toEqual(many);
  });

  it('go out as they are to whoever takes nothing else, and caches are told', async () => {
    const plain = await get('/many');
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(plain.json()).toEqual(many);
    expect(plain.headers.vary).toBe('Accept-Encoding');
    expect((await get('/for-origins', 'br')).headers.vary).toBe('Origin, Accept-Encoding');
  });

  it.each(['/few', '/events'])('that are small or events as they happen are left alone: %s', async (url) => {
    expect((await get(url, 'br')).headers['content-encoding']).toBeUndefined();
  });

  it.each([
    ['br;q=0, gzip', 'gzip'],
    ['GZIP;q=0.5', 'gzip'],
    ['br; q=0.0', undefined],
    ['identity', undefined],
    ['', undefined],
  ])('heed "%s"', (accepted, encoding) => expect(encodingFor(accepted)).toBe(encoding));
});
