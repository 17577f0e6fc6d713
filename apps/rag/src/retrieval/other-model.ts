import { termsOf, type Term } from './terms';

const isYear = ({ kind, word }: Term): boolean => kind === 'number' && /^(19|20)\d{2}$/.test(word);
const isNumbered = ({ kind }: Term): boolean => kind !== 'word';

/** What stands behind a word in the titles: the models of a series, the years of a list. */
function numbersByWord(titles: readonly (readonly Term[])[]): Map<string, Set<string>> {
  const numbers = new Map<string, Set<string>>();
  for (const title of titles) {
    title.forEach((term, i) => {
      const before = title[i - 1];
      if (before?.kind !== 'word' || !isNumbered(term)) return;
      numbers.set(before.term, (numbers.get(before.term) ?? new Set()).add(term.term));
    });
  }
  return numbers;
}

/**
 * Whether a question is about a model or a year that no title has, although titles have others of its kind: "Peat 98"
 * when there are manuals of the Peat 64 and the Peat 83, "prices of 2023" when the lists are of 2025 and 2026.
 * @param titles of the documents that were found
 * @param inBest whether the best document has a term; a code or year that it has is something else, such as an error
 *   code behind the name of a machine
 */
export function namesOtherModel(
  question: string,
  titles: readonly string[],
  inBest: (term: string) => boolean,
): boolean {
  const read = titles.map(termsOf);
  const asked = termsOf(question);
  const titled = new Set(read.flat().flatMap((term) => (isYear(term) ? [term.term] : [])));
  const years = asked.filter(isYear);
  const otherYear = titled.size > 0 && years.length > 0 && !years.some(({ term }) => titled.has(term) || inBest(term));
  const series = numbersByWord(read);
  const otherModel = asked.some((term, i) => {
    const known = series.get(asked[i - 1]?.term ?? '');
    if (!known || !isNumbered(term) || isYear(term) || known.has(term.term)) return false;
    return term.kind === 'number' || !inBest(term.term);
  });
  return otherYear || otherModel;
}
