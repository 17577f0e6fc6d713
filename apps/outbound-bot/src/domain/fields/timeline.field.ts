import type { TextField } from './field';

export const timeline = {
  kind: 'time',
  companion: 'timeline_date',
  asked: {
    about: 'when they hope to open',
    words:
      /\b(?:when|open(?:s|ing)?|launch(?:ing)?|months?|weeks|years?|date|season|timing|time ?(?:line|frame)|soon|how (?:far|long))\b/iu,
    unmistakable:
      /\bwhen (?:do|are|will|would|is|does|might|could) (?:you|the|your|it)\b[^?]{0,40}\b(?:open(?:ing)?|launch)\b|\byour opening (?:date|day|month)\b/iu,
    buttons: ['Within three months', 'In about six months', 'Next year'],
  },
  heard: {
    holds:
      "when they plan to open, in the visitor's words; `date` is the ISO day that follows from them, or null. A month alone is its first day. Times of calls or deliveries are something else",
    called: /\b(?:opening|timeline|time ?frame|date|when we(?:'ll| will)? open|schedule)\b/u,
  },
  sales: { label: 'Opening time', score: [{ reason: 'Has an opening time', points: 10 }] },
  read_back: (words) => `opening time ${words}`,
} as const satisfies TextField;
