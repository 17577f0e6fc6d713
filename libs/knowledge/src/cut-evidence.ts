import { contradictions, isNegated } from './particulars';
import type { Passage } from './passage';
import type { Question } from './question';
import { stems } from './stems';

/** What tells whether sentences that were cut out of documents answer a question, each about 0 to 1. */
export interface CutEvidence {
  /** Share of the question's words, by rarity, that the sentences have. */
  readonly told: number;
  /** The same for title and heading above them, of the words that they lack. */
  readonly above: number;
  /** 1 when the rarest word of the question is in neither. */
  readonly rarestMissing: number;
  /** Whether they show the kind of answer that is asked for, such as a price: -1, 0 or 1. */
  readonly kind: number;
  /** 1 for a question that wants a yes or a no, which sentences of documents rarely say. */
  readonly whether: number;
  /** 1 for a question for a way of doing something. */
  readonly how: number;
  /** 1 when they are from the passage that was found first, less the further down. */
  readonly first: number;
  /** What the search gave that passage. */
  readonly score: number;
  /** Share of what the sentences say that the question names: one on something else says much beside it. */
  readonly focus: number;
  /** Few words tell little: 1 for one, 0.5 for two. */
  readonly short: number;
  /** 1 when the place or day that they name is another one. */
  readonly contradicted: number;
  /** 1 when either the question or the sentences say "not". */
  readonly negated: number;
}

/** What speaks for sentences as an answer, given all the passages that were found. */
export function cutEvidence(
  { text: asked, stems: wanted, kinds, asksWhether, asksHow }: Question,
  text: string,
  from: number,
  passages: readonly Passage[],
): CutEvidence {
  const { title = '', heading = '', score = 0 } = passages[from] ?? {};
  const told = stems(text);
  const above = stems(`${title} ${heading}`);
  const rarity = rarityIn(passages);
  const weights = [...wanted].map((stem) => ({ stem, weight: rarity(stem) }));
  const all = sum(weights) || 1;
  const lacking = weights.filter(({ stem }) => !told.has(stem));
  const rarest = weights.reduce((most, one) => (one.weight > most.weight ? one : most), { stem: '', weight: 0 });
  return {
    told: 1 - sum(lacking) / all,
    above: sum(lacking.filter(({ stem }) => above.has(stem))) / all,
    rarestMissing: Number(!told.has(rarest.stem) && !above.has(rarest.stem)),
    kind: kinds.length === 0 ? 0 : kinds.some(({ shown }) => shown.test(text)) ? 1 : -1,
    whether: Number(asksWhether),
    how: Number(asksHow),
    first: 1 / (from + 1),
    score,
    focus: [...told].filter((stem) => wanted.has(stem)).length / Math.max(1, told.size),
    short: 1 / Math.max(1, wanted.size),
    contradicted: Number(contradictions(asked, [text], '') > 0),
    negated: Number(isNegated(asked) !== isNegated(text)),
  };
}

const sum = (weighed: readonly { readonly weight: number }[]): number =>
  weighed.reduce((total, { weight }) => total + weight, 0);

/** How much a word tells passages apart; one that none has the most. */
function rarityIn(passages: readonly Passage[]): (stem: string) => number {
  const all = passages.map(({ title, heading = '', text }) => stems(`${title} ${heading} ${text}`));
  return (stem) => Math.log(1 + (all.length + 1) / (all.filter((own) => own.has(stem)).length + 0.5));
}
