import type { Passage } from './passage';
import type { Question } from './question';
import { stems } from './stems';
import type { Statement } from './statements';

/** A statement this much worse than the best one is not told beside it. */
const nearlyAsGood = 0.42;
/** Rows are told together only where the question does not tell them apart: their scores differ by less. */
const justAsGood = 0.02;
/** The share of the question that a statement of another passage must add. */
const clearlyMore = 0.25;

/** What speaks for a statement beside its words: each is a share of the question's words that it makes up for. */
const bonus = {
  subject: 0.4,
  kind: 0.4,
  row: 0.2,
  rowForYesOrNo: -0.4,
  heading: 0.2,
  firstPassage: 0.2,
  firstPlace: 0.05,
  nothingElse: 0.1,
} as const;
/** Title and heading together never count as much as the sentence's own word. */
const maxAbove = 0.75;

interface Ranked extends Statement {
  readonly score: number;
  readonly covered: ReadonlySet<string>;
  readonly isOnSubject: boolean;
  /** Whether it gives the kind of answer that the question asks for. */
  readonly isOfKind: boolean;
}

/**
 * The best statement for a question with those that belong to it, best first: nearly as good ones of its own passage,
 * and of other passages those that clearly cover more of the question.
 * @param wanted the question's stems with how much each counts
 */
export function rankStatements(
  wanted: ReadonlyMap<string, number>,
  { subject, kinds, asksWhether }: Question,
  statements: readonly Statement[],
  passages: readonly Passage[],
): readonly Statement[] {
  const rarity = rarityIn(statements);
  const weights = new Map([...wanted].map(([stem, weight]) => [stem, weight * rarity(stem)]));
  const all = [...weights.values()].reduce((sum, weight) => sum + weight, 0) || 1;
  const share = (part: ReadonlyMap<string, number>): number =>
    [...part].reduce((sum, [stem, credit]) => sum + credit * (weights.get(stem) ?? 0), 0) / all;
  const words = [...weights.keys()];
  const above = passages.map(({ title, heading = '' }) => [stems(title), stems(heading)] as const);
  // What title and heading say, a sentence need not repeat: half a word each.
  const creditsAbove = above.map(
    (both) =>
      new Map(words.map((stem) => [stem, Math.min(maxAbove, both.filter((some) => some.has(stem)).length / 2)])),
  );
  const headedSo = above.map(isHeadedSo);
  const ranked = statements
    .map(rank)
    .sort((a, b) => b.score - a.score || a.passage - b.passage || a.position - b.position);
  const [best] = ranked;
  if (!best) return [];
  return ranked.filter((statement) => statement === best || belongsTo(best, statement));

  function rank(statement: Statement): Ranked {
    const { text, stems: own, passage, position } = statement;
    const credits = new Map(
      words.map((stem) => [stem, own.has(stem) ? 1 : (creditsAbove[passage]?.get(stem) ?? 0)] as const),
    );
    const covered = new Set(words.filter((stem) => (credits.get(stem) ?? 0) > 0));
    const shared = words.filter((stem) => own.has(stem)).length;
    const isOnSubject = [...subject].some((stem) => covered.has(stem));
    const isOfKind = kinds.some(({ shown }) => shown.test(text));
    const score =
      share(credits) +
      (isOnSubject ? bonus.subject : 0) +
      (isOfKind ? bonus.kind : 0) +
      (statement.isAskedFor ? bonus.row : 0) +
      (statement.isRow && asksWhether ? bonus.rowForYesOrNo : 0) +
      (headedSo[passage] ? bonus.heading : 0) +
      bonus.firstPassage / (passage + 1) +
      bonus.firstPlace / (position + 1) +
      (bonus.nothingElse * shared) / Math.max(1, own.size);
    return { ...statement, score, covered, isOnSubject, isOfKind };
  }

  /** The codes and models of the question that a statement names: what lacks them is about others. */
  function namesOf({ stems: own }: Ranked): readonly string[] {
    return words.filter((stem) => /\d/.test(stem) && own.has(stem));
  }

  /** Whether title and heading, and not the title alone, name all that the question does: the section is its answer. */
  function isHeadedSo([title, heading]: readonly [ReadonlySet<string>, ReadonlySet<string>]): boolean {
    const headed = words.filter((stem) => heading.has(stem));
    return headed.length * 2 >= words.length && words.every((stem) => heading.has(stem) || title.has(stem));
  }

  function belongsTo(best: Ranked, statement: Ranked): boolean {
    const { score, covered, passage, isRow, isOnSubject, isOfKind } = statement;
    if (covered.size === 0 || namesOf(best).some((stem) => !statement.stems.has(stem))) return false;
    if (isRow && passage === best.passage) return score >= best.score - justAsGood;
    if (passage === best.passage) return score >= best.score - nearlyAsGood;
    if (!isOnSubject || (isRow && !statement.isAskedFor) || (kinds.length > 0 && !isOfKind)) return false;
    const more = new Map([...covered].flatMap((stem) => (best.covered.has(stem) ? [] : [[stem, 1] as const])));
    return score >= best.score - nearlyAsGood && share(more) >= clearlyMore;
  }
}

/** How much a word tells these statements apart: one that stands in all of them tells little. */
function rarityIn(statements: readonly Statement[]): (stem: string) => number {
  const counts = new Map<string, number>();
  for (const statement of statements) {
    for (const stem of statement.stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
  return (stem) => Math.log(1 + statements.length / (counts.get(stem) ?? statements.length));
}
