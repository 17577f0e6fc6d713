import { RegExpParser } from '@eslint-community/regexpp';
import type { AST } from '@eslint-community/regexpp';

/** A pattern with texts that it finds something in, and texts in which it finds nothing. */
export interface WithExamples {
  readonly pattern: RegExp;
  readonly says: readonly string[];
  readonly not?: readonly string[];
}

const parser = new RegExpParser();

/**
 * Alternatives of the patterns of a table without which every example is read as before. Words that several patterns
 * share count as one alternative: an example of one of them is enough.
 */
export function unneededAlternatives(rows: readonly WithExamples[]): string[] {
  const parsed = rows.map((row) => ({ ...row, found: alternativesOf(row.pattern) }));
  const names = new Set(parsed.flatMap(({ found }) => found.map(({ raw }) => raw)));
  return [...names].filter((name) =>
    parsed.every(({ pattern, says, not = [], found }) => {
      const cuts = found.filter(({ raw }) => raw === name);
      if (cuts.length === 0) return true;
      const without = cut(pattern, cuts);
      return [...says, ...not].every((text) => firstIn(text, without) === firstIn(text, pattern));
    }),
  );
}

/** Examples of a table that are not read as they say. */
export const misreadExamples = (rows: readonly WithExamples[]): string[] =>
  rows.flatMap(({ pattern, says, not = [] }) => [
    ...says.filter((text) => firstIn(text, pattern) === null),
    ...not.filter((text) => firstIn(text, pattern) !== null).map((text) => `not: ${text}`),
  ]);

export const firstIn = (text: string, pattern: RegExp): string | null =>
  [...text.matchAll(all(pattern))][0]?.[0] ?? null;

const all = (pattern: RegExp): RegExp => new RegExp(pattern.source, [...new Set(`${pattern.flags}g`)].join(''));

interface Alternative {
  readonly raw: string;
  /** Where it stands with the bar beside it. */
  readonly start: number;
  readonly end: number;
}

function alternativesOf({ source, flags }: RegExp): Alternative[] {
  const found: Alternative[] = [];
  const visit = (node: AST.Node): void => {
    if ('alternatives' in node) {
      const several = node.alternatives.length > 1 ? node.alternatives : [];
      for (const [i, { raw, start, end }] of (several as readonly AST.Alternative[]).entries()) {
        if (/\p{L}{2}/u.test(raw)) found.push({ raw, start: i > 0 ? start - 1 : start, end: i > 0 ? end : end + 1 });
      }
      node.alternatives.forEach(visit);
    } else if ('elements' in node && node.type === 'Alternative') node.elements.forEach(visit);
    else if (node.type === 'Quantifier') visit(node.element);
  };
  visit(parser.parsePattern(source, 0, source.length, { unicode: flags.includes('u') }));
  return found;
}

/** The pattern without some of its alternatives; all of a group are never taken at once. */
function cut({ source, flags }: RegExp, cuts: readonly Alternative[]): RegExp {
  const kept = cuts
    .toSorted((a, b) => b.start - a.start)
    .reduce((text, { start, end }) => text.slice(0, start) + text.slice(end), source);
  return new RegExp(kept, flags);
}
