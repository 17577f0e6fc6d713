/**
 * Why a person's part is over: they left, or a visitor waited too long for their answer. Who it was stands in the
 * transcript before it; here it would outlast an erasure of the person.
 */
export const isBackWordings = {
  left: [
    'This is the automated assistant again.',
    'From here on it is me again, the automated assistant.',
    'I am back: the automated assistant.',
  ],
  unanswered: [
    'Nobody could answer you just now, so I am back: the automated assistant.',
    'Sorry for the wait. Our people are held up, so the automated assistant goes on here.',
    'Sorry that nobody has answered yet. This is the automated assistant again.',
  ],
} as const;
