import { Choice, Flag, FoundAnswer, Nested, SearchResult, Text, type SearchReply } from '@abbotsford/contracts';
import { readPassages } from '@abbotsford/knowledge';

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

export class SearchAnswer {
  @Nested(() => FoundPassage, { array: { max: 50 } })
  results!: readonly FoundPassage[];

  @Nested(() => FoundAnswer, { nullable: true, about: 'The written answer, which the bot would say word for word' })
  answer!: FoundAnswer | null;

  @Flag({ about: 'Whether there is a written answer, or the passages probably answer the question' })
  answerable!: boolean;
}

/** What was found, with what the bot would make of it. */
export function searchAnswer({ results, answer, answerable }: SearchReply): SearchAnswer {
  const read = readPassages(
    results.map(({ document_id, title, source_file, chunk_text, score }) => ({
      document_id,
      title,
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
  };
}
