import type { DocumentWarningCode } from '@abbotsford/contracts';

/** Something about a document that its editor should know, as it is stored. */
export interface Finding {
  readonly code: DocumentWarningCode;
  /** How many pages, parts or tables it is about. */
  readonly count?: number;
  /** Which pages, as in "2 to 4, 9". */
  readonly pages?: string;
  /** The beginning of what it is about. */
  readonly example?: string;
}

const MAX_EXAMPLE = 120;

/** The beginning of a text in one line, to know it by. */
export function exampleOf(text: string): string {
  const line = text
    .slice(0, MAX_EXAMPLE * 4)
    .replace(/\s+/g, ' ')
    .trim();
  return line.length <= MAX_EXAMPLE ? line : `${line.slice(0, MAX_EXAMPLE).toWellFormed().trimEnd()}…`;
}
