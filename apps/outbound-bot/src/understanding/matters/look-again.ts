import { extractName, readMessage } from '@abbotsford/understanding';
import type { Found } from '@abbotsford/understanding';
import type { FieldName } from '../../domain/conversation-state';
import type { FoundFields, Understanding, UnderstandingInput } from '../../domain/understanding';

/** "I told you, Priya": what comes after it is the answer once more. */
function nameIn(message: string): Found<string> | null {
  const at = message.search(/[,:]\s*(?:it's |i'm |my name is )?\p{Lu}/u);
  return at < 0 ? null : extractName(readMessage(message.slice(at + 1)), true);
}

/** How many of the visitor's last messages are looked through. */
const mostMessages = 6;

/**
 * Who says that they have told it may be right: what was asked for is looked for in their earlier messages, each read as
 * the answer to that question.
 * @param understand reads one message
 */
export function lookAgain(
  { matters, fields }: Pick<Understanding, 'matters' | 'fields'>,
  input: UnderstandingInput,
  understand: (earlier: UnderstandingInput) => Understanding,
): FoundFields {
  const asked = input.state.last_asked;
  const isTold = matters.some(({ value }) => value === 'told_already');
  if (!isTold || asked === null || asked === 'customer_type' || fields[asked] || input.state[asked] !== null) return {};
  const here = asked === 'name' ? nameIn(input.message) : null;
  if (here) return { name: here };
  const earlier = input.history.filter(({ role }) => role === 'user').slice(-mostMessages);
  for (const { text } of earlier.toReversed()) {
    const found = understand({ ...input, message: text, history: [] }).fields[asked];
    if (found) return { [asked satisfies FieldName]: found };
  }
  return {};
}
