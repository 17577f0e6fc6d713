import {
  Choice,
  Flag,
  FoundAnswer,
  Nested,
  SearchResult,
  Text,
  TextList,
  type SearchReply,
} from '@abbotsford/contracts';
import { extractiveAnswer, readPassages } from '@abbotsford/knowledge';

class LeftOutPart {
  @Choice(['order', 'hidden', 'encoded', 'too_long'], { about: 'Why the bot does not read it' })
  reason!: string;

  @Text({ max: 20_000 })
  text!: string;
}

class FoundPassage extends SearchResult {
  @Flag({ about: 'Whether the bot would put its answer together from it' })
  read_by_bot!: boolean;

  @Nested(() => LeftOutPart, { array: { max: 1_000 }, about: 'What of its title and text the bot would not read' })
  left_out!: readonly LeftOutPart[];
}

class SaidAnswer {
  @Text({ max: 20_000, about: 'The written answer, or sentences of the passages, which a language model words anew' })
  text!: string;

  @TextList({ maxItems: 50, maxLength: 24, about: 'The documents that they are from' })
  document_ids!: readonly string[];
}

export class SearchAnswer {
  @Nested(() => FoundPassage, { array: { max: 50 } })
  results!: readonly FoundPassage[];

  @Nested(() => FoundAnswer, { nullable: true, about: 'The written answer, which the bot would say word for word' })
  answer!: FoundAnswer | null;

  @Flag({ about: 'Whether there is a written answer, or the passages probably answer the question' })
  answerable!: boolean;

  @Nested(() => SaidAnswer, { nullable: true, about: 'What the bot would say; null when it would not answer' })
  said!: SaidAnswer | null;
}

/** What was found, with what the bot would make of it. */
export function searchAnswer(query: string, { results, answer, answerable }: SearchReply): SearchAnswer {
  const read = readPassages(
    results.map(({ document_id, title, heading, source_file, chunk_text, score }) => ({
      document_id,
      title,
      heading,
      source: source_file,
      text: chunk_text,
      score,
    })),
  );
  return {
    results: results.map((result, i) => ({
      ...result,
      // A written answer stands by itself.
      read_by_bot: answerable && answer === null && read[i]?.passage != null,
      left_out: read[i]?.left_out ?? [],
    })),
    answer,
    answerable,
    said: answer ? saidAs(answer) : answerable ? saidFrom(query, read) : null,
  };
}

const saidAs = ({ text, source }: FoundAnswer): SaidAnswer => ({
  text,
  document_ids: source ? [source.document_id] : [],
});

function saidFrom(query: string, read: ReturnType<typeof readPassages>): SaidAnswer | null {
  const passages = read.flatMap(({ passage }) => passage ?? []);
  const { text, cited } = extractiveAnswer(query, passages, false);
  return text === '' ? null : { text, document_ids: [...new Set(cited.map(({ document_id }) => document_id))] };
}
