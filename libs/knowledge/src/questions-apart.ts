import { maxQuestions, partsOf } from './question';
import { questionInContext } from './question-in-context';

/** What a longer message says after that is not searched apart. */
const read = 4_000;
/** Begins as a question does, whatever it ends with. */
const beginsAsking =
  /^\W*(?:(?:and|or|but|also|so)\s+)*(?:how|what|whats|when|where|which|who|whose|why|do|does|did|is|are|can|could|will|would|should|may)\b/iu;

/**
 * What to search for, for each question of a message by itself, three at most: with what stands before it, and with the
 * question before where it has no subject of its own. A message with one question, or none, is searched as it is.
 * @param before what was asked last, before this message
 */
export function questionsApart(message: string, before: string | null): readonly string[] {
  const asked = partsOf(message.slice(0, read))
    .filter((part) => message.includes(`${part}?`) || beginsAsking.test(part))
    .slice(0, maxQuestions);
  if (asked.length < 2) return [questionInContext(message, before)];
  return asked.reduce<readonly string[]>(
    (queries, part) => [...queries, `${questionInContext(part, queries.at(-1) ?? before)}?`],
    [],
  );
}
