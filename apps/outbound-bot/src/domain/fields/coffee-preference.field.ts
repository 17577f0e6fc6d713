import type { TextField } from './field';

export const coffeePreference = {
  kind: 'own_words',
  adds: false,
  asked: {
    about: 'what coffee they and their guests like',
    words: /\b(?:coffees?|tast\w*|flavou?rs?|roasts?|like|lik|prefer\w*|favou?r\w*|regulars|come back)\b/iu,
  },
  heard: { holds: "the coffee that an existing café and its guests like, in the visitor's words" },
  sales: {
    label: 'Coffee preference',
    in_summary: (words) => `prefers “${words}”`,
    score: [{ reason: 'Knows the coffee they want', points: 5 }],
  },
} as const satisfies TextField;
