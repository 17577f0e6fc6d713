import type { CountField } from './field';

export const cafes = (count: number): string => (count === 1 ? 'one café' : `${count} cafés`);

/** Cafés open now. The summary begins with it (see lead-summary). */
export const cafeCount = {
  kind: 'count',
  asked: {
    about: 'how many cafés they have open',
    words:
      /\b(?:how many|number of|several|single|one (?:caf|site|location|shop)\w*|locations?|sites?|venues?|group)\b/iu,
    unmistakable: /\bhow many (?:caf[eé]s?|locations?|sites?|venues?|shops?|places)\b/iu,
    buttons: ['Just one', 'Two', 'Three'],
  },
  heard: {
    holds: 'how many cafés of theirs are open now; planned or closed ones do not count',
    called: /\b(?:how many (?:cafes|shops|locations)|number of (?:cafes|shops|locations))\b/u,
  },
  sales: {
    label: 'Number of cafés',
    score: [
      { reason: 'Told the number of cafés', points: 10 },
      { reason: 'Runs several cafés', points: 10, when: (count) => count > 1 },
    ],
  },
  read_back: cafes,
  in_phrasing: cafes,
} as const satisfies CountField;
