import { load, loadBuffer, type CheerioAPI } from 'cheerio';
import { decodeText } from '../decode-text';
import { LoadFailure } from '../load-failure';
import type { LoadedText } from '../loaded-text';
import { htmlToMarkdown } from './html-to-markdown';

/** What is on a page for its visitors' browsers, or to get about the site, and not part of what it says. */
const NOT_CONTENT = [
  'script, style, noscript, template, iframe, object, embed, svg, canvas, audio, video',
  'nav, form, button, input, select, textarea, dialog',
  '[hidden], [aria-hidden="true"], [style*="display:none"], [style*="display: none"]',
  '[role="navigation"], [role="banner"], [role="contentinfo"], [role="search"], [role="dialog"]',
].join(', ');

/** A web page without what surrounds its content. Nothing that it names is fetched, and none of it runs. */
export function loadHtml(bytes: Uint8Array): LoadedText {
  const $ = parse(bytes);
  const pageTitle = $('head > title').first().text();
  $(NOT_CONTENT).remove();
  // Those of an article are its own.
  $('header, footer').not('article *, main *').remove();
  const title = $('h1').first().text().trim() || pageTitle.trim();
  return { title: title || null, content: htmlToMarkdown($.html(contentOf($))) };
}

/** In UTF-8, else in the encoding that the page names. */
function parse(bytes: Uint8Array): CheerioAPI {
  const text = decodeText(bytes);
  if (text !== null) return load(text);
  const $ = loadBuffer(Buffer.from(bytes));
  // Bytes that are no page at all can be read in any of the old encodings.
  if (/[\u0000-\u0008\uFFFD]/.test($.root().text())) throw new LoadFailure('unknown_encoding');
  return $;
}

function contentOf($: CheerioAPI) {
  const main = $('main, [role="main"]').first();
  return main.text().trim() === '' ? $('body') : main;
}
