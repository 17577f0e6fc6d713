import { withoutMarkers } from '@abbotsford/knowledge';
import { checkEnd, checkSentence } from './reply-check';
import type { ReplyFault } from './reply-check';
import type { ReplyContext } from './reply-context';
import { joinSentences, SentenceBuffer } from './sentence-buffer';

/** The model's words broke a rule. Nothing that broke one was shown. */
export class UnfitReplyError extends Error {
  override readonly name = 'UnfitReplyError';

  constructor(readonly fault: ReplyFault) {
    super(`The language model's reply is not fit to be shown: ${fault}`);
  }
}

/** More than this without an end is no sentence of a chat. */
const longestSentence = 600;

/** Lets a streamed reply through sentence by sentence, each after its check. */
export class CheckedReply {
  readonly #sentences = new SentenceBuffer();
  #shown = '';
  #marked = '';

  constructor(
    private readonly context: ReplyContext,
    private readonly onText: (piece: string) => void,
  ) {}

  /** What the visitor has seen. */
  get shown(): string {
    return this.#shown;
  }

  /** The model's part of it, with the numbers of the passages that it cites. */
  get marked(): string {
    return this.#marked;
  }

  /** @throws UnfitReplyError */
  add(piece: string): void {
    for (const sentence of this.#sentences.add(piece)) this.#check(sentence);
    if (this.#sentences.waiting > longestSentence) throw new UnfitReplyError('too_long');
  }

  /** @throws UnfitReplyError */
  end(): void {
    for (const sentence of this.#sentences.end()) this.#check(sentence);
    const fault = checkEnd(this.#shown, this.context);
    if (fault) throw new UnfitReplyError(fault);
  }

  /** Shows our own words after those of the model. */
  complete(text: string): void {
    if (text && /[\p{L}\p{N}]$/u.test(this.#shown)) this.#pass('.');
    this.#show(text);
  }

  #check(marked: string): void {
    const sentence = withoutMarkers(marked).trim();
    const fault = sentence === '' ? null : checkSentence(sentence, this.#shown, this.context);
    if (fault) throw new UnfitReplyError(fault);
    this.#marked = joinSentences(this.#marked, marked);
    this.#show(sentence);
  }

  #show(text: string): void {
    this.#pass(joinSentences(this.#shown, text).slice(this.#shown.length));
  }

  #pass(piece: string): void {
    this.#shown += piece;
    if (piece) this.onText(piece);
  }
}
