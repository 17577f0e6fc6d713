/** Keys of the messages `reasons.won.*` and `reasons.lost.*`. The last one asks for words. */
export const reasons = {
  won: ['taste', 'price', 'service', 'machine', 'known', 'other'],
  lost: ['price', 'competitor', 'timing', 'noAnswer', 'noFit', 'stopped', 'other'],
} as const;
