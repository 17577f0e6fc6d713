import { blocksOf, type Block } from './blocks';
import { segments } from './segments';
import { rowSentences, wantsAll, type Wanted } from './table';

/** A sentence, and what it is about where it was a row of a table. */
export interface Sentence {
  readonly text: string;
  readonly name?: string;
}

/**
 * The sentences of a passage in plain words (`blocksOf`); a row of a table becomes a sentence.
 * @param wanted chooses the columns of a table
 */
export const sentencesOf = (text: string, heading = '', wanted = wantsAll): readonly string[] =>
  blocksOf(text, heading)
    .flatMap((block) => sentencesOfBlock(block, wanted))
    .map((sentence) => sentence.text);

export const sentencesOfBlock = ({ text, kind }: Block, wanted: Wanted): readonly Sentence[] =>
  (kind === 'table' ? rowSentences(text, wanted) : plainSentences(text))
    .filter((sentence) => /\p{L}/u.test(sentence.text))
    .map((sentence) => ({ ...sentence, text: withEnd(sentence.text) }));

const plainSentences = (text: string): readonly Sentence[] => segments(text).map((sentence) => ({ text: sentence }));

const withEnd = (sentence: string): string => (/[.!?…:;。！？]["”’)]?$/u.test(sentence) ? sentence : `${sentence}.`);
