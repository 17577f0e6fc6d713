/** What an editor reads of unanswered questions. */
export const statusLabels = { open: 'Open', answered: 'Answered', dismissed: 'Dismissed' } as const;

export const reasonLabels = { not_answered: 'had no answer', no_help: 'the answer was no help' } as const;

export const unansweredWords = {
  open: {
    none: 'Nothing is unanswered',
    hint: 'When a bot can’t answer a question, or somebody says that an answer was no help, it is here.',
  },
  answered: { none: 'None was answered yet', hint: 'Those with an answer that you wrote are kept here.' },
  dismissed: { none: 'None was dismissed', hint: 'What you dismiss is kept here, and may be opened again.' },
} as const;
