import type { TextField } from './field';

export const currentPainPoints = {
  kind: 'own_words',
  adds: true,
  asked: {
    about: 'what troubles them about their coffee or supplier now',
    words:
      /\b(?:troubl\w*|problems?|challeng\w*|issues?|pain|chang\w*|bother\w*|wrong|headaches?|struggl\w*|frustrat\w*|differen\w*|improv\w*|better|working|pinch)\b/iu,
  },
  heard: { holds: "what troubles an existing café now, in the visitor's words" },
  sales: {
    label: 'Current problems',
    in_summary: (words) => `is troubled by “${words}”`,
    score: [{ reason: 'Has a problem that we can solve', points: 10 }],
  },
} as const satisfies TextField;
