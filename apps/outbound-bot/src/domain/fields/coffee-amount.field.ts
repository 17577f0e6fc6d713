import type { TextField } from './field';
import { quote } from './quote';

/** Coffee by weight ("25 kilos a week"), which sales plan with; never asked for, and no cups a day. */
export const coffeeAmount = {
  kind: 'own_words',
  adds: false,
  asked: {
    about: 'how much coffee by weight they use',
    words: /\b(?:kilos?|kgs?|kilograms?|weight|how much coffee)\b/iu,
  },
  heard: {
    holds:
      "how much coffee by weight they use or want to order, with the period if told, in the visitor's words (`25 kilos a week`). Not in a question about prices",
  },
  sales: {
    label: 'Coffee by weight',
    in_summary: (words) => `goes by ${quote(words)} of coffee`,
    score: [],
  },
  in_phrasing: quote,
} as const satisfies TextField;
