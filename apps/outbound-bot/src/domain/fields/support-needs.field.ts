import type { TextField } from './field';

export const supportNeeds = {
  kind: 'own_words',
  adds: true,
  asked: {
    about: 'what help they would want from the company',
    words:
      /\b(?:support|help\w*|training|servic\w*|hand|partner|backing|working with us|do (?:one thing )?for you\w*)\b/iu,
    buttons: ['Barista training', 'Machine servicing', 'Reliable delivery'],
  },
  heard: { holds: "the help that an existing café wishes for, in the visitor's words" },
  sales: {
    label: 'Support needs',
    in_summary: (words) => `looks for “${words}”`,
    score: [{ reason: 'Told the support needed', points: 5 }],
  },
} as const satisfies TextField;
