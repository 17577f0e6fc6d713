import type { CountField } from './field';

/** From here on a café counts as a busy one: about fifteen cups an hour over a ten-hour day. */
const busy = 150;

/** Cups a day. A range gives its middle, half up. */
export const volume = {
  kind: 'count',
  companion: 'volume_text',
  asked: {
    about: 'how many cups a day they serve or expect',
    words: /\b(?:cups?|coffees|drinks|volume|daily|(?:a|per|each) day|figure|days)\b/iu,
    unmistakable: /\bhow many (?:cups|coffees|drinks)\b|\bcups (?:a|per) day\b/iu,
    buttons: ['About 50 cups a day', 'About 100 cups a day', 'About 200 cups a day'],
  },
  heard: {
    holds:
      'cups a day, a whole number; of a range the middle. Cups a week only when the days they are open are told too. Kilos are not cups',
    called: /\b(?:volumes?|cups|numbers? of (?:cups|coffees)|how (?:many|much))\b/u,
  },
  sales: {
    label: 'Volume',
    text: (cups) => `${cups} cups a day`,
    in_summary: (cups, isTrading) => `${isTrading ? 'sells' : 'expects'} ${cups} cups a day`,
    score: [
      { reason: 'Told the expected volume', points: 10 },
      { reason: `Expects ${busy} cups a day or more`, points: 10, when: (cups) => cups >= busy },
    ],
  },
  read_back: (cups) => `${cups} cups a day`,
  in_phrasing: String,
} as const satisfies CountField;
