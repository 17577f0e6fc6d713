import type { Rule } from 'turndown';

/** What both the DOM of browsers and the converter's own have. */
interface TableNode {
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: ArrayLike<TableNode>;
}

/**
 * Tables as `plainTables` leaves them: rows of as many cells, each one line of text. The usual plugin looks through the
 * whole table for each of its cells.
 */
export const tableRule: Rule = {
  filter: 'table',
  replacement: (_content, node) => `\n\n${markdownTable(node as unknown as TableNode)}\n\n`,
};

function markdownTable(table: TableNode): string {
  const sections = Array.from(table.childNodes);
  const rows = sections.flatMap(({ childNodes }) => Array.from(childNodes, cellsOf));
  const hasHeader = sections[0]?.nodeName === 'THEAD';
  const width = rows[0]?.length ?? 0;
  const header = hasHeader ? (rows[0] ?? []) : Array<string>(width).fill('');
  const lines = [header, Array<string>(width).fill('---'), ...(hasHeader ? rows.slice(1) : rows)];
  return lines.map((cells) => `| ${cells.map((text) => text.padEnd(3)).join(' | ')} |`).join('\n');
}

const cellsOf = ({ childNodes }: TableNode): string[] =>
  Array.from(childNodes, ({ textContent }) => (textContent ?? '').trim().replace(/\|+/g, '\\|'));
