import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { CONFIG } from '@abbotsford/service-kit';
import type { SttConfig } from '../config';

type Sound = AsyncIterable<Uint8Array>;

/** The sound of sentences that were spoken, by a hash of what makes it, up to SPEECH_CACHE_MB; the oldest goes first. */
@Injectable()
export class SpeechCache {
  private readonly sounds: LRUCache<string, Uint8Array> | undefined;
  private readonly underWay = new Map<string, Promise<void>>();

  constructor(@Inject(CONFIG) { SPEECH_CACHE_MB }: Pick<SttConfig, 'SPEECH_CACHE_MB'>) {
    const maxSize = SPEECH_CACHE_MB * 1_024 * 1_024;
    if (maxSize > 0) this.sounds = new LRUCache({ maxSize, sizeCalculation: ({ length }) => Math.max(1, length) });
  }

  /** The sound that is known for these words, or what `make` makes: once, however many ask for it at the same time. */
  async *get(words: readonly string[], make: () => Sound): AsyncGenerator<Uint8Array> {
    const key = createHash('sha256').update(JSON.stringify(words)).digest('base64');
    // What another makes at this moment is there in no time, unless it fails, or is given up.
    const before = this.underWay.get(key);
    if (before) await before;
    const known = this.sounds?.get(key);
    if (known) yield known;
    else yield* this.make(key, make);
  }

  private async *make(key: string, make: () => Sound): AsyncGenerator<Uint8Array> {
    const pieces: Uint8Array[] = [];
    const ended = this.begin(key);
    try {
      for await (const piece of make()) {
        pieces.push(piece);
        yield piece;
      }
      // Only what came to its end.
      this.sounds?.set(key, Buffer.concat(pieces));
    } finally {
      ended();
    }
  }

  /** Whoever asks for the same waits until the returned function is called. */
  private begin(key: string): () => void {
    if (this.underWay.has(key)) return () => undefined;
    let resolve: () => void = () => undefined;
    this.underWay.set(key, new Promise<void>((done) => (resolve = done)));
    return () => {
      this.underWay.delete(key);
      resolve();
    };
  }
}
