import { createHash } from 'node:crypto';

/** By what documents are known that are alike. */
export interface DocumentKeys {
  /** Of all words in their order, however they are written and marked up. */
  readonly text_key: string;
  readonly title_key: string;
}

/** What programs and people add to the name of a copy: "Prices (1)", "Prices - Copy", "Copy of prices". */
const COPY = /^copy of |(?: copy| final| \(\d{1,3}\)){1,3}$/g;

export function documentKeys(title: string, content: string): DocumentKeys {
  return { text_key: sha256(wordsOf(content)), title_key: sha256(wordsOf(withoutCopy(title))) };
}

const withoutCopy = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .trim()
    .replace(COPY, '');

/** Numbers keep their points and signs: 3.50 is not 350. */
const wordsOf = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}.,$€£%]+/gu, ' ')
    .replace(/[.,](?=\s|$)/g, '')
    .trim();

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
