import type { CheerioAPI } from 'cheerio';
import { decodeText } from '../decode-text';
import { LoadFailure } from '../load-failure';
import type { LoadedText } from '../loaded-text';
import { htmlToMarkdown } from './html-to-markdown';
import { parseHtml } from './parse-html';
import { removeHidden } from './visible-html';

/** What is on a page to get about the site or to be filled in, and not part of what it says. */
const NOT_CONTENT = [
  'nav, input, select, textarea, dialog, datalist, progress, meter',
  '[role="navigation"], [role="banner"], [role="contentinfo"], [role="search"], [role="dialog"]',
].join(', ');
/** A button with one of these is the title of what it opens. */
const TITLE_BUTTON =
  'h1 *, h2 *, h3 *, h4 *, h5 *, h6 *, dt *, summary *, [aria-expanded], [aria-controls], [role="tab"]';
const TITLE_CLASS = /accordion|collaps|faq|question|toggle/i;
/** A form of more text is not there to be filled in only: some sites put each page into one. */
const FORM_TEXT = 400;

/** A web page without what surrounds its content. Nothing that it names is fetched, and none of it runs. */
export function loadHtml(bytes: Uint8Array): LoadedText {
  const $ = parse(bytes);
  const pageTitle = $('head > title').first().text();
  const findings = removeHidden($);
  openForms($);
  openButtons($);
  $(NOT_CONTENT).remove();
  // Those of an article are its own.
  $('header, footer').not('article *, main *').remove();
  const title = $('h1').first().text().replace(/\s+/g, ' ').trim() || pageTitle.trim();
  const { markdown, findings: found } = htmlToMarkdown($.html(contentOf($)));
  return { title: title || null, content: markdown, findings: [...findings, ...found] };
}

/** A form that says something is a part of the page like any other; its labels go with what they label. */
function openForms($: CheerioAPI): void {
  $('form').each((_, node) => {
    const form = $(node);
    const says =
      form.find('h1, h2, h3, table, ul, ol, article, main').length > 0 || form.text().trim().length > FORM_TEXT;
    form.find('label').each((_, label) => {
      if ($(label).is('[for]') || $(label).find('input, select, textarea').length > 0) $(label).remove();
    });
    form.find('legend').remove();
    if (says) form.replaceWith(form.contents());
    else form.remove();
  });
}

/** Buttons that open what is under them are its title; others do something that a document can't. */
function openButtons($: CheerioAPI): void {
  $('button').each((_, node) => {
    const button = $(node);
    const isTitle =
      button.is(TITLE_BUTTON) || TITLE_CLASS.test(button.attr('class') ?? '') || button.text().trim().endsWith('?');
    if (!isTitle) return void button.remove();
    const inHeading = button.is('h1 *, h2 *, h3 *, h4 *, h5 *, h6 *, dt *, summary *');
    button.replaceWith($(inHeading ? '<span></span>' : '<p></p>').append(button.contents()));
  });
}

/** In UTF-8, else in the encoding that the page names. */
function parse(bytes: Uint8Array): CheerioAPI {
  const text = decodeText(bytes);
  if (text !== null) return parseHtml(text);
  const $ = parseHtml(Buffer.from(bytes));
  // Bytes that are no page at all can be read in any of the old encodings.
  if (/[\u0000-\u0008\uFFFD]/.test($.root().text())) throw new LoadFailure('unknown_encoding');
  return $;
}

function contentOf($: CheerioAPI) {
  const main = $('main, [role="main"]').first();
  return main.text().trim() === '' ? $('body') : main;
}
