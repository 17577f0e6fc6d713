import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** Below this a reply goes in one packet anyway. Tokens are in such replies only, so that their length tells nothing. */
const LEAST_BYTES = 1_400;
const TEXT = /^(?:application\/(?:problem\+)?json|text\/(?:csv|html|plain))\b/;

const encoders = {
  // The best level takes ten times as long for a few percent.
  br: (body: Buffer) =>
    promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }) as Promise<Buffer>,
  gzip: (body: Buffer) => promisify(gzip)(body),
} as const;
type Encoding = keyof typeof encoders;

/** Replies of some size go out compressed to whoever takes that, off the main thread. Streams and files stay as they are. */
export function compressReplies(server: FastifyInstance): void {
  server.addHook('onSend', async (request, reply, payload: unknown) => {
    if (!isCompressible(request, reply, payload)) return payload;
    reply.header('vary', [reply.getHeader('vary'), 'Accept-Encoding'].flat().filter(Boolean).join(', '));
    const encoding = encodingFor(request.headers['accept-encoding']);
    if (!encoding) return payload;
    const compressed = await encoders[encoding](Buffer.from(payload));
    reply.removeHeader('content-length');
    reply.header('content-encoding', encoding);
    return compressed;
  });
}

function isCompressible({ method }: FastifyRequest, reply: FastifyReply, payload: unknown): payload is string | Buffer {
  if (typeof payload !== 'string' && !Buffer.isBuffer(payload)) return false;
  if (method === 'HEAD' || reply.hasHeader('content-encoding') || Buffer.byteLength(payload) < LEAST_BYTES)
    return false;
  return TEXT.test(String(reply.getHeader('content-type')));
}

/** What both sides know, Brotli before gzip; undefined for neither, or where both are refused by `;q=0`. */
export function encodingFor(accepted: string | undefined): Encoding | undefined {
  const taken = new Set(
    (accepted ?? '')
      .split(',')
      .map((part) => part.replace(/\s/g, '').toLowerCase())
      .filter((part) => !/;q=0(?:\.0*)?$/.test(part))
      .map((part) => part.split(';', 1)[0]),
  );
  return (['br', 'gzip'] as const).find((encoding) => taken.has(encoding));
}
