import { withoutMarkers } from '@abbotsford/knowledge';
import { joinSentences, SentenceBuffer } from '@abbotsford/text';

/** The rules that a model's reply keeps. Each gives the fault's name, or null. */
export interface ReplyRules {
  /** Why a sentence must not be shown after what was shown already. */
  readonly sentence: (sentence: string, shown: string) => string | null;
  /** Whether a sentence begins a paragraph; the model's own line breaks are not kept. */
  readonly beginsParagraph?: (sentence: string) => boolean;
  /** What the reply lacks when no more of it comes. */
  readonly end: (shown: string) => string | null;
}

/** The model's words broke a rule. Nothing that broke one was shown. */
export class UnfitReplyError extends Error {
  override readonly name = 'UnfitReplyError';

  constructor(readonly fault: string) {
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
    private readonly rules: ReplyRules,
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
    const fault = this.rules.end(this.#shown);
    if (fault) throw new UnfitReplyError(fault);
  }

  /** Shows our own words after those of the model. */
  complete(text: string): void {
    if (text && /[\p{L}\p{N}]$/u.test(this.#shown)) this.#pass('.');
    this.#show(text);
  }

  #check(marked: string): void {
    const sentence = withoutMarkers(marked).trim();
    const fault = sentence === '' ? null : this.rules.sentence(sentence, this.#shown);
    if (fault) throw new UnfitReplyError(fault);
    this.#marked = joinSentences(this.#marked, marked);
    this.#show(sentence);
  }

  #show(text: string): void {
    const begins = this.#shown !== '' && text !== '' && this.rules.beginsParagraph?.(text) === true;
    this.#pass(begins ? `\n\n${text}` : joinSentences(this.#shown, text).slice(this.#shown.length));
  }

  #pass(piece: string): void {
    this.#shown += piece;
    if (piece) this.onText(piece);
  }
}
