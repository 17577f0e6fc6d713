import type { CheerioAPI } from 'cheerio';
import { exampleOf, type Finding } from '../../warnings/finding';
import { LoadFailure } from '../load-failure';
import { loadingLimits } from '../loading-limits.data';

type Selection = ReturnType<CheerioAPI>;

/** Nothing of a page that a reader reads. */
const NO_TEXT = 'script, style, noscript, template, iframe, object, embed, svg, canvas, audio, video';
/** What a click opens: closed when the page was saved, and yet what it says. */
const OPENED_BY_CLICK =
  '[role="tabpanel"], [role="region"], [aria-labelledby], [hidden="until-found"], details, [class*="accordion"], [class*="collaps"], [class*="faq"], [class*="panel"], [class*="tab-"], [class*="answer"], [class*="toggle"]';
const HIDDEN_STYLE =
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|opacity\s*:\s*0(?:\.0+)?\s*(?:;|!|$)|font-size\s*:\s*0(?:px|pt|em|rem|%)?\s*(?:;|!|$))/i;
const PALE = /(?:^|;)\s*color\s*:\s*(?:#fff(?:fff)?\b|white\b|rgb\(\s*255\s*,\s*255\s*,\s*255\s*\)|transparent\b)/i;
const BACKGROUND = /(?:^|;)\s*background/i;
/** More rules than a page of words has. */
const MAX_RULES = 5_000;

/** Takes out what a reader of the page does not see, and tells of what of it was text. */
export function removeHidden($: CheerioAPI): Finding[] {
  const opened = idsOpenedByClick($);
  const hiddenByStyle = hiddenSelectors($('style').text());
  $(NO_TEXT).remove();
  const removed: string[] = [];
  const remove = (element: Selection): void => {
    // It has gone already with what is around it.
    if (element.closest('html').length === 0) return;
    const text = element.text().trim();
    if (/[\p{L}\p{N}]{2}/u.test(text)) removed.push(text);
    element.remove();
  };
  const isOpened = (element: Selection): boolean =>
    element.is(OPENED_BY_CLICK) ||
    opened.has(element.attr('id') ?? '') ||
    (element.prev().is('button, summary, dt, h1, h2, h3, h4, h5, h6') &&
      element.prev().find('button').addBack('button, summary').length > 0);
  $('[hidden], [style]').each((_, node) => {
    const element = $(node);
    const style = element.attr('style') ?? '';
    const isHidden = element.is('[hidden]') || HIDDEN_STYLE.test(style);
    if (isHidden ? !isOpened(element) : PALE.test(style) && !hasBackground(element)) remove(element);
  });
  if (hiddenByStyle.length * $('*').length > loadingLimits.styleTests) throw new LoadFailure('too_much_structure');
  for (const selector of hiddenByStyle) {
    for (const node of select($, selector)) if (!isOpened($(node))) remove($(node));
  }
  // What is kept from screen readers only is seen: decoration, though, is no text.
  $('[aria-hidden="true"]').each((_, node) => {
    if ($(node).text().trim().length <= 3) $(node).remove();
  });
  return removed.length === 0
    ? []
    : [{ code: 'hidden_text', count: removed.length, example: exampleOf(removed[0] ?? '') }];
}

function idsOpenedByClick($: CheerioAPI): Set<string> {
  const ids = $('[aria-controls], [data-target], [data-bs-target], [href^="#"][data-toggle], [href^="#"][role="tab"]')
    .toArray()
    .flatMap((node) => {
      const element = $(node);
      return ['aria-controls', 'data-target', 'data-bs-target', 'href'].map(
        (name) => element.attr(name)?.replace(/^#/, '') ?? '',
      );
    });
  return new Set(ids.filter((id) => id !== ''));
}

const hasBackground = (element: Selection): boolean =>
  BACKGROUND.test(element.attr('style') ?? '') ||
  element.parents('[style*="background"], [class], [bgcolor]').length > 0 ||
  element.is('[class], [bgcolor]');

/** The selectors of a style sheet's own rules that show nothing; those for print or small screens are none of them. */
function hiddenSelectors(css: string): string[] {
  const selectors: string[] = [];
  let depth = 0;
  let from = 0;
  let selector = '';
  for (let i = 0, rules = 0; i < css.length && rules < MAX_RULES; i++) {
    const sign = css[i];
    if (sign === '{') {
      if (depth++ === 0) selector = css.slice(from, i).trim();
      from = i + 1;
    } else if (sign === '}' && depth > 0) {
      if (--depth === 0) {
        rules++;
        if (!selector.startsWith('@') && HIDDEN_STYLE.test(css.slice(from, i))) selectors.push(selector);
      }
      from = i + 1;
    }
  }
  return selectors;
}

function select($: CheerioAPI, selector: string) {
  try {
    return $(selector).toArray();
  } catch {
    // A selector that only browsers know.
    return [];
  }
}
