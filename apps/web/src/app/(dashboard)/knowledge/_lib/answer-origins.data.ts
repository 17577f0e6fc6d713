/** What an editor is told of where a bot's answer is from. */
export const originWords = {
  question: {
    sentence: 'The bot gives the written answer.',
    explanation: 'Somebody wrote it for questions like this one, and it is said word for word.',
  },
  documents: {
    sentence: 'The bot answers from documents.',
    explanation: 'The sentences are the documents’ own.',
  },
  model: {
    sentence: 'The bot answers from documents.',
    explanation: 'A language model put it in words of its own, which were checked against them.',
  },
  nowhere: {
    sentence: 'The knowledge base does not answer this.',
    explanation: 'What you see is what the bot says all the same. Write an answer, or add a document that has it.',
  },
} as const;
