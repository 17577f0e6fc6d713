import type { ChatFrame, ChatReply } from '@abbotsford/contracts';
import { Channel } from '@abbotsford/service-kit';

/** A turn as a series of frames: what it emits as it comes, and `done` with the whole answer. */
export async function* framesOfTurn(
  run: (emit: (frame: ChatFrame) => void) => Promise<ChatReply>,
): AsyncGenerator<ChatFrame> {
  const frames = new Channel<ChatFrame>();
  run((frame) => frames.push(frame)).then(
    (reply) => {
      frames.push({ type: 'done', reply });
      frames.end();
    },
    (error: unknown) => frames.fail(error),
  );
  yield* frames;
}
