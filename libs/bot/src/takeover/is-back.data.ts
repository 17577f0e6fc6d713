/** Why a person's part is over: they left, or a visitor waited too long for their answer. */
export const isBackWordings = {
  left: [
    '{name} has left the chat. This is the automated assistant again.',
    '{name} has left, so I am back: the automated assistant.',
  ],
  unanswered: [
    '{name} could not answer just now, so I am back: the automated assistant.',
    'Sorry for the wait. {name} seems to be held up, so the automated assistant goes on here.',
  ],
} as const;
