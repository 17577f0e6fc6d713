import type { TextField } from './field';
import { quote } from './quote';

export const cafeName = {
  kind: 'name',
  asked: {
    about: 'what the café is called',
    words: /\b(?:names?|called|call (?:it|the|your)|calling it)\b/iu,
    unmistakable:
      /\b(?:caf[eé]|place|shop|business)(?:'s)? name\b|\bname of (?:the|your) (?:caf[eé]|place|shop|business)\b|\b(?:caf[eé]|place|shop|business) (?:be |is )?called\b/iu,
  },
  heard: {
    holds:
      "the name of the visitor's own café or business, as they write it. Never somebody else's, never a brand of coffee or machines, never their own name",
    called:
      /\b(?:caf[eé]|shop|place|business)(?:'s)? name\b|\bname of (?:the|my|our) (?:caf[eé]|shop|place|business)\b/u,
  },
  sales: {
    label: 'Café',
    in_summary: (name, isTrading) => (isTrading ? `trades as “${name}”` : `has “${name}” in mind as the name`),
    score: [],
  },
  read_back: (name) => `the café's name is ${name}`,
  in_phrasing: quote,
} as const satisfies TextField;
