import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import type { SpeechFormat, SpeechFrame } from '@abbotsford/contracts';

/** Raw samples say by their type how they are to be played. */
export const audioTypes = {
  mp3: 'audio/mpeg',
  linear16: 'audio/l16;rate=24000;channels=1',
} as const satisfies Record<SpeechFormat, string>;

/**
 * Sends sound as it comes, no faster than the client reads. Waits for the first piece: until then a failure is an ordinary
 * answer, and thrown; later ones break the answer off.
 */
export async function sendAudio(
  reply: FastifyReply,
  format: SpeechFormat,
  frames: AsyncGenerator<SpeechFrame>,
): Promise<void> {
  const first = await frames.next();
  void reply
    .header('content-type', audioTypes[format])
    // nginx would hold the sound back.
    .header('x-accel-buffering', 'no')
    .send(Readable.from(soundOf(first, frames), { objectMode: false }));
}

async function* soundOf(
  first: IteratorResult<SpeechFrame, unknown>,
  frames: AsyncGenerator<SpeechFrame>,
): AsyncGenerator<Buffer> {
  try {
    if (!first.done) yield Buffer.from(first.value.audio, 'base64');
    for await (const { audio } of frames) yield Buffer.from(audio, 'base64');
  } finally {
    // Also when the client has gone before the second piece was asked for.
    await frames.return(undefined);
  }
}
