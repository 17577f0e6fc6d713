/** A row of a Markdown table. */
export const isTableRow = (line: string): boolean => /^\s*\|.*\|\s*$/.test(line);

const isRule = (line: string | undefined): boolean => line !== undefined && /^\s*\|(\s*:?-+:?\s*\|)+\s*$/.test(line);

/** The two lines that every table begins with, headers and rule; empty where a text begins with none. */
export function tableHead(lines: readonly string[]): string {
  const [header = '', rule] = lines;
  return isTableRow(header) && isRule(rule) ? `${header}\n${rule}` : '';
}
