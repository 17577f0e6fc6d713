import { choice } from './field';

export const coffeeStyle = choice({
  kind: 'choice',
  values: ['bold', 'light', 'balanced'],
  asked: {
    about: 'whether they want a bold, light or balanced coffee',
    words: /\b(?:styles?|tastes?|flavou?rs?|roasts?|bold|light|balanced|dark|strong|fruity|mellow|in the cup)\b/iu,
    buttons: ['Bold', 'Balanced', 'Light'],
  },
  heard: {
    holds: '`bold`, `light` or `balanced`: the style that they want, not one that they turn down',
    called: /\b(?:coffee style|style|roast|flavou?r|taste|blend)\b/u,
  },
  sales: {
    label: 'Coffee style',
    in_summary: (style) => `likes a ${style} style`,
    score: [{ reason: 'Knows the style of coffee', points: 5 }],
  },
  read_back: (style) => `a ${style} style`,
  in_phrasing: (style) => style,
});
