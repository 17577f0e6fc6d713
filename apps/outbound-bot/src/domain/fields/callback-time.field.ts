import type { TextField } from './field';
import { quote } from './quote';

/** Never asked for: who is to be called is told once that a time may be said (see last-step). */
export const callbackTime = {
  kind: 'time',
  companion: 'callback_date',
  asked: {
    about: 'when a call would suit them',
    words: /\b(?:when|time|day|suits?|call|ring)\b/iu,
    unmistakable:
      /\bwhen (?:would|does|can|could|should|may|shall|is|are)\b[^?]{0,40}\b(?:suit|call|ring|reach|available|free)\b/iu,
  },
  heard: {
    holds:
      "when they wish to be called or contacted, in the visitor's words (`after 3 on Thursday`); `date` is the ISO day that follows from them, or null. The time of the opening or of a delivery is something else",
  },
  sales: { label: 'Wishes a call', in_summary: (words) => `would like a call “${words}”`, score: [] },
  read_back: (words) => `a call ${words}`,
  in_phrasing: quote,
} as const satisfies TextField;
