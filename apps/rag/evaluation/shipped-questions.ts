/** "One" is left out: it is seldom a number ("a new one"). */
const NUMBER_WORDS: readonly string[] =
  'two three four five six seven eight nine ten eleven twelve thirteen fourteen'.split(' ');

/** Longer kinds first: what one has taken, the next ones don't see. */
const KINDS: readonly RegExp[] = [
  /\b[\w.]{1,64}@[\w.]{1,64}\w/gu,
  /\bAR(?:-[A-Z\d]+)+\b/gu,
  /\b0\d \d{4} \d{4}\b/gu,
  /\b\d{1,2}:\d{2}\b/gu,
  /\d+(?:,\d{3})*(?:\.\d+)?/gu,
  new RegExp(`\\b(?:${NUMBER_WORDS.join('|')})\\b`, 'giu'),
];

/** What a text may have wrong: numbers, in figures or words, times, telephone numbers, codes and email addresses. */
export function figuresIn(text: string): string[] {
  const found = new Set<string>();
  let rest = text;
  for (const kind of KINDS) {
    for (const [figure] of rest.matchAll(kind)) found.add(asNumber(figure));
    rest = rest.replace(kind, ' ');
  }
  return [...found];
}

/** "1,008" is 1008, "36.00" is 36 and "three" is 3; what is no number stays as it is. */
function asNumber(figure: string): string {
  const word = NUMBER_WORDS.indexOf(figure.toLowerCase());
  if (word >= 0) return String(word + 2);
  return /^\d[\d,]*(?:\.\d+)?$/u.test(figure) ? String(Number(figure.replaceAll(',', ''))) : figure;
}
