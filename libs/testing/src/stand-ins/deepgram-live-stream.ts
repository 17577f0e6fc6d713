import { randomUUID } from 'node:crypto';
import type { RawData, WebSocket } from 'ws';
import type { Live, LiveWords } from './deepgram-reply';

/** What a client sent over one live stream. */
export interface RecordedStream {
  bytes: number;
  /** The types of its control messages, in their order. */
  readonly controls: string[];
  /** The code that the socket was closed with, 1005 when the client named none. */
  readonly closed: Promise<number>;
}

/** One WebSocket of `/v1/listen`: audio in, words out as the script says. */
export class DeepgramLiveStream {
  readonly recorded: RecordedStream;
  readonly #waiting: LiveWords[];

  constructor(
    private readonly socket: WebSocket,
    private readonly script: Live,
  ) {
    this.#waiting = [...script.words];
    this.recorded = {
      bytes: 0,
      controls: [],
      closed: new Promise((resolve) => socket.once('close', resolve)),
    };
    socket.on('message', (data, isBinary) => (isBinary ? this.#hear(data) : this.#control(data)));
  }

  #hear(data: RawData): void {
    this.recorded.bytes += (data as Buffer).length;
    this.#tell((words) => words.afterBytes <= this.recorded.bytes);
    const { closes } = this.script;
    if (closes && closes.afterBytes <= this.recorded.bytes) this.socket.close(closes.code);
  }

  #control(data: RawData): void {
    const { type } = JSON.parse((data as Buffer).toString('utf8')) as { type: string };
    this.recorded.controls.push(type);
    if (type === 'Finalize' || type === 'CloseStream') this.#tell(() => true, true);
    if (type !== 'CloseStream') return;
    const about = { request_id: randomUUID(), sha256: '0'.repeat(64), created: new Date(0).toISOString() };
    this.#send({
      type: 'Metadata',
      transaction_key: 'deprecated',
      ...about,
      duration: this.recorded.bytes / 32_000,
      channels: 1,
    });
    this.socket.close(1_000);
  }

  #tell(isDue: (words: LiveWords) => boolean, from_finalize = false): void {
    while (this.#waiting[0] && isDue(this.#waiting[0])) {
      const { text, confidence = 0.98, final = false, speechFinal = false } = this.#waiting.shift() as LiveWords;
      this.#send({
        ...{ type: 'Results', channel_index: [0, 1], duration: 1, start: 0, from_finalize },
        ...{ is_final: final, speech_final: speechFinal },
        channel: { alternatives: [{ transcript: text, confidence, words: [] }] },
        metadata: {
          request_id: randomUUID(),
          model_info: { name: 'stand-in', version: '1', arch: 'none' },
          model_uuid: randomUUID(),
        },
      });
    }
  }

  #send(message: object): void {
    this.socket.send(JSON.stringify(message));
  }
}
