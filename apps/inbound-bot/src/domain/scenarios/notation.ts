import type { Step } from './scenario';

/** Words that point to something, many to a line. */
export const anyOf = (...lines: readonly string[]): string[] => lines.flatMap((line) => line.split(', '));

/** Steps that are from one page of the knowledge base. */
export const from = (source: string, ...texts: readonly string[]): Step[] => texts.map((text) => ({ text, source }));
