import { strikethrough, tables } from '@joplin/turndown-plugin-gfm';
import { load } from 'cheerio';
import TurndownService from 'turndown';
import { plainTables } from './plain-tables';

const turndown = new TurndownService({ headingStyle: 'atx', bulletListMarker: '-', codeBlockStyle: 'fenced' });
turndown.use([tables, strikethrough]);
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

/** Headings, paragraphs, lists and tables of some HTML. */
export function htmlToMarkdown(html: string): string {
  const $ = load(html);
  plainTables($);
  // The library puts three spaces behind a list's mark.
  return turndown.turndown($('body').html() ?? '').replace(/^([ \t]*(?:-|\d+\.)) {2,}/gm, '$1 ');
}
