import { broadcast } from '../contract';
import { Choice, Flag, Id, LineList, Text, Time, Whole, type FieldOptions } from '../fields';

/** How many wordings a question may have, and how long they and its answer may be. */
export const ANSWER_LIMITS = { wordings: 20, wordingLength: 300, answerLength: 1_200 } as const;

export const Wordings = (options: FieldOptions = {}): PropertyDecorator =>
  LineList({
    maxItems: ANSWER_LIMITS.wordings,
    maxLength: ANSWER_LIMITS.wordingLength,
    about: 'Wordings of one question, the one that lists show first',
    ...options,
  });

export const answerStatuses = ['indexing', 'ready'] as const;
export type AnswerStatus = (typeof answerStatuses)[number];

/** A question in several wordings, with the answer that the bots give word for word. */
export class AnswerView {
  @Id()
  id!: string;

  @Wordings()
  questions!: readonly string[];

  @Text({ max: ANSWER_LIMITS.answerLength })
  answer!: string;

  @Text({ max: 100 })
  category!: string;

  @Id({ nullable: true, about: 'The document that it is from, which the bots cite' })
  document_id!: string | null;

  @Choice(answerStatuses, { about: 'The bots know it once it is `ready`' })
  status!: AnswerStatus;

  @Flag({ about: 'Whether it is as an import of a folder left it; false as soon as somebody has edited it' })
  imported!: boolean;

  @Whole({ min: 1, max: Number.MAX_SAFE_INTEGER, about: 'Rises with every edit; an edit may name the one it saw' })
  version!: number;

  @Time()
  created_at!: string;

  @Time()
  updated_at!: string;

  @Id({ about: 'The administrator who wrote it, or imported it' })
  created_by!: string;

  @Id({ about: 'The administrator who changed it last' })
  updated_by!: string;
}

export class AnswersChanged {
  @Time()
  at!: string;
}

/** Written answers changed. Every replica of rag looks at once when it hears of it. */
export const answersChanged = broadcast('knowledge-answers-changed', AnswersChanged, {
  producers: ['rag'],
  listeners: ['rag'],
});
