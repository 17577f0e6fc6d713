const NUMBER_WORDS: readonly string[] =
  'two three four five six seven eight nine ten eleven twelve thirteen fourteen'.split(' ');

/** By the form in which a figure is given back. */
const UNITS: Readonly<Record<string, string>> = { '°C': '°C', '%': '%', s: 'second', L: 'litre', h: 'hour' };

const number = String.raw`\d+(?:,\d{3})*(?:\.\d+)?|\b(?:${NUMBER_WORDS.join('|')})\b`;
const unit = String.raw`°C|%|(?:kg|g|mg|ml|mm|cm|km|bar|kPa|s|L|h|am|pm|seconds?|minutes?|hours?|days?|weeks?|months?|litres?|kilos?|cups?|shots?|steps?|drinks?|times?|digits?|syrups?)\b`;

const WHOLE =
  /\b0\d \d{4} \d{4}\b|\b13 \d{2} \d{2}\b|\bAR(?:-[A-Z\d]+)+\b|\b[A-Z]\d{1,2}\b|\b[\w.]{1,64}@[\w.]{1,64}\w|\$[\d,.]*\d/gu;
const MEASURED = new RegExp(
  String.raw`(day )?(${number})(?: (?:to|and|or|in) (${number}))?(?: ?(?:business )?(${unit}))?`,
  'giu',
);

/**
 * What a text may have wrong: telephone numbers, codes, addresses, prices, and numbers with their unit, which both of a
 * range have ("27 to 31 s" is "27 second" and "31 second"). Each number is there without its unit as well if `bare`.
 */
export function figuresIn(text: string, { bare = false } = {}): string[] {
  const found = new Set<string>(text.match(WHOLE));
  for (const [, day, first = '', second, measure] of text.replace(WHOLE, ' ').matchAll(MEASURED)) {
    const of = measure === undefined ? (day ?? '') : measure;
    for (const each of [first, second ?? first].map(asNumber)) {
      found.add(`${each} ${inOneForm(of)}`.trim());
      if (bare) found.add(each);
    }
  }
  return [...found];
}

const inOneForm = (written: string): string => UNITS[written] ?? written.trim().toLowerCase().replace(/s$/u, '');

function asNumber(written: string): string {
  const word = NUMBER_WORDS.indexOf(written.toLowerCase());
  return word >= 0 ? String(word + 2) : String(Number(written.replaceAll(',', '')));
}
