import { strikethrough } from '@joplin/turndown-plugin-gfm';
import type { CheerioAPI } from 'cheerio';
import TurndownService from 'turndown';
import { readSubscript, readSuperscript } from '../../markdown/superscripts';
import type { Finding } from '../../warnings/finding';
import { parseHtml } from './parse-html';
import { plainTables } from './plain-tables';
import { tableRule } from './table-rule';

/**
 * Stands at the end of a line that is broken off, of no use to anybody else. The library would put blanks there, and it
 * takes the square of the longest run of blanks to look whether they are the last.
 */
const BREAK = '\ue000';
const turndown = new TurndownService({
  headingStyle: 'atx',
  bulletListMarker: '-',
  codeBlockStyle: 'fenced',
  br: BREAK,
});
turndown.use(strikethrough);
turndown.addRule('tables', tableRule);
// Addresses are noise to a search, and what is behind them may change at any time.
turndown.addRule('links are their text', { filter: 'a', replacement: (text) => text });
turndown.addRule('pictures are what they show', {
  filter: 'img',
  replacement: (_text, node) => ('getAttribute' in node ? (node.getAttribute('alt') ?? '') : ''),
});
turndown.addRule('emphasis is no part of what is said', {
  filter: ['strong', 'b', 'em', 'i'],
  replacement: (text) => text,
});
// Stars and underscores in a text are stars and underscores; a search and a reader see what was written.
turndown.escape = (text) => text;

export interface ConvertedHtml {
  readonly markdown: string;
  readonly findings: readonly Finding[];
}

/** Headings, paragraphs, lists and tables of some HTML. */
export function htmlToMarkdown(html: string): ConvertedHtml {
  const $ = parseHtml(html);
  const marks = plainSuperscripts($);
  plainDefinitions($);
  // Here it is a line above what it opens: as a heading it would be one of all that comes behind that too.
  $('summary').each((_, node) => void $(node).replaceWith($('<p></p>').append($(node).contents())));
  plainTables($);
  // The library puts three spaces behind a list's mark.
  const markdown = toMarkdown($('body').html() ?? '').replace(/^([ \t]*(?:-|\d+\.)) {2,}/gm, '$1 ');
  return { markdown, findings: marks > 0 ? [{ code: 'footnotes', count: marks }] : [] };
}

/** Of blanks and ends of lines, as in a text that keeps its own; more of them say no more. */
const LONGEST_GAP = 100;

function toMarkdown(html: string): string {
  const bounded = html.replaceAll(BREAK, '').replace(/\s{100,}/g, (gap) => gap.slice(0, LONGEST_GAP));
  return turndown.turndown(bounded).replaceAll(BREAK, '  ').trimEnd();
}

/** Writes what is raised or lowered as text. Answers how many marks of notes were taken out. */
function plainSuperscripts($: CheerioAPI): number {
  let marks = 0;
  for (const node of raisedOf($)) {
    const raised = $(node);
    const linked = raised.find('a[href^="#"]').length > 0 || raised.parent().is('a[href^="#"]');
    const read = readSuperscript(textBefore($, node), raised.text(), textBehind(node), linked);
    if (read.isMark) marks++;
    raised.replaceWith($('<span></span>').text(read.text));
  }
  $('sub').each((_, node) => {
    const lowered = $(node);
    lowered.replaceWith($('<span></span>').text(readSubscript(textBefore($, node), lowered.text())));
  });
  return marks;
}

const raisedOf = ($: CheerioAPI) => $('sup').toArray();
type PageElement = ReturnType<typeof raisedOf>[number];

/** The last of what stands in front of an element, in its own or the element around it. */
function textBefore($: CheerioAPI, { prev, parent }: PageElement): string {
  const before = prev ?? parent?.prev;
  return before ? $(before).text() : '';
}

const textBehind = ({ next }: PageElement): string => (next?.type === 'text' ? next.data : '');

/** A list of terms has each on one line with what it means. */
function plainDefinitions($: CheerioAPI): void {
  $('dd').each((_, node) => {
    const meaning = $(node);
    const term = meaning.prev('dt');
    if (term.length === 0 || meaning.find('p, ul, ol, table, div').length > 0) return;
    const name = term.text().replace(/\s+/g, ' ').trim();
    term.remove();
    meaning.prepend(`${name.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}${/[.:?!]$/.test(name) ? ' ' : ': '}`);
  });
}
