const [TAB, LINE_FEED, FORM_FEED, RETURN, BLANK] = [9, 10, 12, 13, 32];
const [QUOTE, APOSTROPHE, SLASH, LESS, GREATER] = [34, 39, 47, 60, 62];

/**
 * Whether some tag has more than so many attributes: a parser compares each with all before it. Counted are the places
 * where one may begin, outside of quotes; what the tag is called and whether it is one at all does not matter.
 */
export function hasManyAttributes(html: string, most: number): boolean {
  let isTag = false;
  let quote = 0;
  let places = 0;
  for (let i = 0; i < html.length; i++) {
    const code = html.charCodeAt(i);
    if (!isTag) {
      if (code !== LESS || !/[a-z]/i.test(html[i + 1] ?? '')) continue;
      [isTag, quote, places] = [true, 0, 0];
    } else if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === GREATER) {
      isTag = false;
    } else if (code === QUOTE || code === APOSTROPHE) {
      quote = code;
      places++;
    } else if (isBlank(code) || code === SLASH) {
      places++;
    }
    if (places > most) return true;
  }
  return false;
}

const isBlank = (code: number): boolean =>
  code === BLANK || code === LINE_FEED || code === TAB || code === RETURN || code === FORM_FEED;
