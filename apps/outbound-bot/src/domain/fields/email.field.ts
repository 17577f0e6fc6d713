import type { TextField } from './field';

/** Lower case. */
export const email = {
  kind: 'contact',
  asked: {
    about: 'their email address',
    words: /\b(?:e-?mails?|address|write to you)\b/iu,
    unmistakable: /\be-?mails?\b|\bcorreo|\bcourriel|\badresse mail|电子邮|邮箱/iu,
  },
  heard: {
    holds: "the visitor's own email address as written, even when it is misspelt",
    called: /\be-?mails?(?: address)?\b|\bmail address\b/u,
  },
  sales: { label: 'Email', score: [{ reason: 'Left an email address', points: 10 }] },
  in_phrasing: (address) => address,
} as const satisfies TextField;
