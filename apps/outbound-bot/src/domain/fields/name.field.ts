import type { TextField } from './field';
import { firstName } from './first-name';

export const name = {
  kind: 'name',
  asked: {
    about: 'their name',
    words: /\b(?:names?|call you|address you|greet you|whom?|introduce)\b/iu,
    unmistakable:
      /\byour (?:full |first |last |own )?names?\b|\b(?:shall|should|may|can|do) (?:we|i|people) (?:call|address) you\b(?! (?:on|at|back|to))|\b(?:what|which) name\b|\bwho (?:am i|do i have)\b|cómo te llamas|su nombre|comment vous appelez|votre nom|come si chiama|il suo nome|tên (?:của )?(?:bạn|anh|chị)|(?:您|你)(?:的)?(?:姓名|名字|贵姓)|怎么称呼/iu,
  },
  heard: {
    holds:
      "the visitor's own name, without titles; also from a sign-off. Never from an email address, never somebody else's",
    called: /\bnames?\b/u,
  },
  sales: { label: 'Name', score: [{ reason: 'Told their name', points: 5 }] },
  in_phrasing: (name) => firstName(name),
} as const satisfies TextField;
