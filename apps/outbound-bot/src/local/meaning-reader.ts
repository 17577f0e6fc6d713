import { isDeepStrictEqual } from 'node:util';
import { within } from '@abbotsford/service-kit';
import type { SentenceEmbedder } from '@abbotsford/understanding';
import type { Understanding, UnderstandingInput } from '../domain/understanding';
import { readHere, type Reader } from '../reading/reader';
import type { ExemplarIndex } from '../understanding/meaning/compare-meaning';
import { compareSentences } from '../understanding/meaning/compare-sentences';
import { embedExemplars } from './embed-exemplars';

/** A message is not kept waiting for longer: the patterns' understanding is good enough. */
const MESSAGE_MS = 300;
/** The service may start before the one that embeds: about two minutes are waited for it, then each turn tries. */
const WARM_UP = { attempts: 24, pauseMs: 5_000 };

/** How a comparison went: `late` and `failed` leave what the patterns heard. */
export type MeaningOutcome = 'added' | 'nothing' | 'late' | 'failed';

/** Compares what the patterns left open with exemplars, by meaning. Without an answer in time, the patterns stand. */
export class MeaningReader {
  private index: Promise<ExemplarIndex> | undefined;

  /** @param report gets the outcome of each comparison, and why it failed */
  constructor(
    private readonly embedder: SentenceEmbedder,
    private readonly report: (outcome: MeaningOutcome, error?: unknown) => void = () => undefined,
    private readonly reader: Reader = readHere,
  ) {}

  /** The first visitor is not to wait for the exemplars. */
  onApplicationBootstrap(): void {
    void this.warmUp();
  }

  async read(heard: Understanding, input: UnderstandingInput): Promise<Understanding> {
    try {
      const open = await this.reader.read('openSentences', heard, input);
      if (open.length === 0) return heard;
      const texts = open.map(({ text }) => text);
      const asked = Promise.all([this.exemplars(), this.embedder.embed(texts, MESSAGE_MS)]);
      const answer = await within(MESSAGE_MS, asked, () => null);
      if (!answer) {
        this.report('late');
        return heard;
      }
      const [index, vectors] = answer;
      const compared = compareSentences(open, vectors, index);
      const understood = await this.reader.read('addMeaning', heard, input, compared);
      this.report(isDeepStrictEqual(understood, heard) ? 'nothing' : 'added');
      return understood;
    } catch (error) {
      this.report('failed', error);
      return heard;
    }
  }

  /** The exemplars' vectors, asked for once; again after a failure. */
  private exemplars(): Promise<ExemplarIndex> {
    this.index ??= embedExemplars(this.embedder).catch((error: unknown) => {
      this.index = undefined;
      throw error;
    });
    return this.index;
  }

  private async warmUp(): Promise<void> {
    for (let attempt = 1; attempt <= WARM_UP.attempts; attempt++) {
      try {
        await this.exemplars();
        return;
      } catch (error) {
        this.report('failed', error);
        await new Promise((resolve) => setTimeout(resolve, WARM_UP.pauseMs).unref());
      }
    }
  }
}
