/** Why a document gives no passages, and what its editor can do about it. */
export const indexFailures = {
  no_text: 'There is no text in it.',
  too_long: 'The text is too long for one document. Please split it into several.',
  often_interrupted:
    'The document could not be made ready for search, although it was tried five times. Please save it once more; if it fails again, split it into several, or ask for help.',
} as const;
