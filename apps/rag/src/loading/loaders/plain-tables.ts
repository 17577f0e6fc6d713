import type { CheerioAPI } from 'cheerio';
import { joinHeaders, looksLikeHeader } from '../../markdown/tables';
import { LoadFailure } from '../load-failure';
import { loadingLimits } from '../loading-limits.data';

type Selection = ReturnType<CheerioAPI>;

/** More rows of headers are rows. */
const MAX_HEADER_ROWS = 3;
/** Wider than any table that a person reads. */
const MAX_SPAN = 50;

/** Makes each table one that Markdown can show: a header, then rows of as many cells, each cell one line of text. */
export function plainTables($: CheerioAPI): void {
  const room = { cells: loadingLimits.cells };
  $('table').each((_, table) => {
    // A table around tables is there for the looks of a page.
    if ($(table).find('table').length > 0) unwrap($, $(table));
  });
  $('table').each((_, table) => {
    const rows = rowsOf($, $(table), room);
    if (rows.length === 0) return void $(table).remove();
    const caption = $(table).children('caption').text().trim();
    const width = rows.reduce((most, { length }) => Math.max(most, length), 0);
    const full = joinedHeaders(
      rows.map((row) => [...row, ...Array<string>(width - row.length).fill('')]),
      headerRows($(table)),
    );
    const hasHeader = $(table).find('thead').length > 0 || $(table).find('tr').first().children('td').length === 0;
    $(table).replaceWith(
      `${caption && `<p>${escapeHtml(caption)}</p>`}${width === 1 ? paragraphs(full) : markup(full, hasHeader)}`,
    );
  });
}

/** How many rows of headers it begins with: those that it says are, else those of header cells alone. */
function headerRows(table: Selection): number {
  const marked = table.find('thead').first().find('tr').length;
  if (marked > 0) return marked;
  const rows = table.find('tr').slice(0, MAX_HEADER_ROWS + 1);
  const first = rows.index(rows.has('> td').first());
  return Math.max(first, 0);
}

/** Markdown has one row of headers: it says what all of them say. */
function joinedHeaders(rows: readonly (readonly string[])[], headers: number): (readonly string[])[] {
  if (headers < 2 || headers >= rows.length || headers > MAX_HEADER_ROWS) return [...rows];
  return [joinHeaders(rows.slice(0, headers)), ...rows.slice(headers)];
}

/** Its cells become blocks one after another. */
function unwrap($: CheerioAPI, table: Selection): void {
  const parts = ['> tr > *, > * > tr > *', '> tr, > * > tr', '> *'].map((selector) => table.find(selector).toArray());
  for (const part of [...parts.flat(), ...table.toArray()]) {
    $(part).replaceWith($('<div></div>').append($(part).contents()));
  }
}

/** The texts of all cells; a cell that spans several places stands in each of them. */
function rowsOf($: CheerioAPI, table: Selection, room: { cells: number }): string[][] {
  const grid: string[][] = [];
  table.find('tr').each((y, row) => {
    let x = 0;
    $(row)
      .children('th, td')
      .each((_, cell) => {
        const text = textOf($(cell));
        while (grid[y]?.[x] !== undefined) x++;
        const [wide, high] = [spanOf($(cell).attr('colspan')), spanOf($(cell).attr('rowspan'))];
        room.cells -= wide * high;
        if (room.cells < 0) throw new LoadFailure('too_much_structure');
        for (let dy = 0; dy < high; dy++) {
          const line = (grid[y + dy] ??= []);
          for (let dx = 0; dx < wide; dx++) line[x + dx] = text;
        }
        x += wide;
      });
  });
  const filled = Array.from(grid, (row) => Array.from(row ?? [], (text) => text ?? ''));
  return filled.filter((row) => row.some((text) => text !== ''));
}

const spanOf = (written: string | undefined): number =>
  Math.min(Math.max(Number.parseInt(written ?? '1', 10) || 1, 1), MAX_SPAN);

/** Blocks within a cell are told apart by a space. */
function textOf(cell: Selection): string {
  cell.find('p, li, br, div').after(' ');
  return cell.text().replace(/\s+/g, ' ').trim();
}

const paragraphs = (rows: readonly (readonly string[])[]): string =>
  rows.map(([text = '']) => `<p>${escapeHtml(text)}</p>`).join('');

function markup(rows: readonly (readonly string[])[], hasHeader: boolean): string {
  const [first = [], ...rest] = rows;
  const named = hasHeader || looksLikeHeader(first);
  const line = (cells: readonly string[], tag: 'th' | 'td'): string =>
    `<tr>${cells.map((text) => `<${tag}>${escapeHtml(text)}</${tag}>`).join('')}</tr>`;
  const body = (named ? rest : rows).map((cells) => line(cells, 'td')).join('');
  return `<table>${named ? `<thead>${line(first, 'th')}</thead>` : ''}<tbody>${body}</tbody></table>`;
}

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
