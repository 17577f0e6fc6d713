import type { TextField } from './field';

/** E.164. */
export const phone = {
  kind: 'contact',
  asked: {
    about: 'their phone number',
    words: /\b(?:phone|mobile|cell|numbers?|call|ring|reach you|area code)\b/iu,
    unmistakable:
      /\b(?:phone|telephone|mobile|cell(?:phone)?)\b|\b(?:your|best|contact) numbers?\b(?! of)|\b(?:what|which) number\b(?! of)|\bnumber (?:to|that|we|on|i|for us)\b|\btel[eé]fono|\btéléphone|numéro|điện thoại|电话|手机/iu,
  },
  heard: {
    holds: "the visitor's own phone number as written, even when it is not complete",
    called: /\b(?:phones?(?: number)?|mobiles?|cell(?:phone)?|telephone|landline|(?:contact )?number|digits)\b/u,
  },
  sales: { label: 'Phone', score: [{ reason: 'Left a phone number', points: 15 }] },
  in_phrasing: (number) => number,
} as const satisfies TextField;
