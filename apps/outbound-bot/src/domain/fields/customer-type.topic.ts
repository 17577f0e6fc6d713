import type { Topic } from './field';

/** Asked first, since everything else follows from it; no field of the lead. */
export const customerType: Topic = {
  asked: {
    about: 'whether they plan a café, run one, or are just looking around',
    words:
      /\b(?:caf[eé]s?|coffee (?:shop|bar|lover)|shop|business|venue|planning|plans?|open(?:ing)?|own(?:er)?|run(?:ning)?|start(?:ing)?|brings you|describes you|situation|established|looking around|yourself|personal)\b/iu,
    unmistakable: /\b(?:are you opening a caf[eé]|do you (?:own|run) a caf[eé]|what brings you)\b/iu,
    buttons: ["I'm opening a café", 'I run a café', "I'm just looking around"],
  },
};
