import type { ChatFrame, ChatReply } from '@abbotsford/contracts';

/** A turn as a series of frames: what it emits as it comes, and `done` with the whole answer. */
export async function* framesOfTurn(
  run: (emit: (frame: ChatFrame) => void) => Promise<ChatReply>,
): AsyncGenerator<ChatFrame> {
  const frames: ChatFrame[] = [];
  let wake: () => void = () => undefined;
  let failure: { readonly error: unknown } | undefined;
  let isDone = false;
  const emit = (frame: ChatFrame): void => {
    frames.push(frame);
    wake();
  };
  run(emit)
    .then(
      (reply) => emit({ type: 'done', reply }),
      (error: unknown) => (failure = { error }),
    )
    .finally(() => {
      isDone = true;
      wake();
    });
  for (;;) {
    for (let frame = frames.shift(); frame; frame = frames.shift()) yield frame;
    if (failure) throw failure.error;
    if (isDone) return;
    await new Promise<void>((resolve) => (wake = resolve));
  }
}
