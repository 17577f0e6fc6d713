import { event } from '../contract';
import { Choice, Flag, Id, Nested, Text, Time, Whole } from '../fields';

export const documentStatuses = ['indexing', 'ready', 'failed'] as const;
export type DocumentStatus = (typeof documentStatuses)[number];

/** What a file must be called to become a document. */
export const documentExtensions = ['md', 'txt', 'html', 'htm', 'pdf', 'docx'] as const;
export type DocumentExtension = (typeof documentExtensions)[number];

/**
 * What was lost or is doubtful in a document although it can be used. `pages_without_text`: perhaps pictures.
 * `hidden_text`, `orders`, `undecoded`: what the bot does not read. `footnotes`: marks that were taken out.
 * `tables`: cells may be in the wrong column. `same_text`, `same_title`: another document.
 */
export const documentWarningCodes = [
  'pages_without_text',
  'hidden_text',
  'footnotes',
  'tables',
  'undecoded',
  'little_text',
  'orders',
  'same_text',
  'same_title',
] as const;
export type DocumentWarningCode = (typeof documentWarningCodes)[number];

export class DocumentWarning {
  @Choice(documentWarningCodes)
  code!: DocumentWarningCode;

  @Text({ max: 1_000, about: 'What happened and what can be done, for the editor' })
  message!: string;

  @Whole({ min: 1, max: Number.MAX_SAFE_INTEGER, optional: true, about: 'How many pages, parts or tables it is about' })
  count?: number;

  @Text({ max: 200, optional: true, about: 'Which pages of the file, as in "2 to 4, 9"' })
  pages?: string;

  @Id({ optional: true, about: 'The other document' })
  document_id?: string;
}

/** A document of the knowledge base as lists show it. */
export class DocumentSummary {
  @Id()
  id!: string;

  @Text({ max: 200 })
  title!: string;

  @Text({ max: 100 })
  category!: string;

  @Text({ max: 200, about: 'Name of the file it came from, or its title' })
  source_file!: string;

  @Choice(documentStatuses)
  status!: DocumentStatus;

  @Text({
    max: 500,
    nullable: true,
    about: 'Why it failed, for the editor; searches find the text before, if it had one',
  })
  failure!: string | null;

  @Whole({ min: 0, max: 100_000, about: 'How many passages it has' })
  chunk_count!: number;

  @Nested(() => DocumentWarning, {
    array: { max: 20 },
    about: 'What was lost or doubtful in reading it, and which documents say the same; it can be used all the same',
  })
  warnings!: readonly DocumentWarning[];

  @Text({ max: 64, about: 'SHA-256 of its text, which tells whether a copy elsewhere is the same' })
  checksum!: string;

  @Flag({ about: 'Whether it is as an import of a folder left it; false as soon as somebody has edited it' })
  imported!: boolean;

  @Whole({ min: 1, max: Number.MAX_SAFE_INTEGER, about: 'Rises with every edit; an edit may name the one it saw' })
  version!: number;

  @Time()
  created_at!: string;

  @Time()
  updated_at!: string;
}

export class DocumentView extends DocumentSummary {
  @Text({ max: 1_000_000, blank: true })
  content!: string;
}

export class CategoryCount {
  @Text({ max: 100 })
  category!: string;

  @Whole({ min: 0, max: 1_000_000 })
  documents!: number;
}

/** What the knowledge base holds, in numbers. */
export class KnowledgeOverview {
  @Whole({ min: 0, max: 1_000_000 })
  documents!: number;

  @Whole({ min: 0, max: 1_000_000, about: 'How many wait or are being indexed' })
  indexing!: number;

  @Whole({ min: 0, max: 1_000_000 })
  failed!: number;

  @Whole({ min: 0, max: 1_000_000, about: 'Questions with written answers' })
  answers!: number;

  @Whole({ min: 0, max: 1_000_000, about: 'How many of these the bots do not know yet' })
  answers_indexing!: number;

  @Nested(() => CategoryCount, { array: { max: 20_000 }, about: 'Every category in use, by name' })
  categories!: CategoryCount[];
}

export class KnowledgeChanged {
  @Id()
  document_id!: string;

  @Choice(['indexed', 'deleted'])
  change!: 'indexed' | 'deleted';

  @Time()
  at!: string;
}

/** What searches find changed. Every replica of rag looks at once when it hears of it. */
export const knowledgeChanged = event('knowledge.changed', KnowledgeChanged, {
  producers: ['rag'],
  consumers: [],
  listeners: ['rag'],
});
