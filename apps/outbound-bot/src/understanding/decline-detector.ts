import type { AskTopic, ConversationState, FieldName } from '../domain/conversation-state';
import type { FoundFields } from '../domain/understanding';
import {
  declining,
  decliningAnswer,
  emailOnly,
  notKnowing,
  phoneOnly,
  plainNo,
  prefersEmail,
  prefersPhone,
  withdrawing,
} from './decline.data';
import type { Message } from './message';
import { splitAt } from './message';
import { fieldWords } from './vocabulary.data';

type Known = Pick<ConversationState, 'last_asked' | 'pending_confirmation'>;
type NamedField = keyof typeof fieldWords;

const namedFields = Object.keys(fieldWords) as NamedField[];
const personal: readonly AskTopic[] = ['name', 'email', 'phone'];

/** Fields that the visitor would rather not tell: named ones, or the one asked for last. A value told counts more. */
export function detectDeclined(
  message: Message,
  fields: FoundFields,
  { last_asked, pending_confirmation }: Known,
): FieldName[] {
  const declined = new Set<FieldName>();
  const told = message.sentences.filter(
    ({ asks, text }) =>
      !asks ||
      /\b(?:can|could|may|might|would) (?:we|i|you) (?:please |just )?(?:skip|leave|keep|omit|do without|avoid|not)\b/u.test(
        text,
      ),
  );
  for (const sentence of told) {
    const { text: said } = sentence;
    if (emailOnly.test(said) || (last_asked === 'phone' && prefersEmail.test(said))) declined.add('phone');
    if (phoneOnly.test(said) || (last_asked === 'email' && prefersPhone.test(said))) declined.add('email');
    for (const { text } of splitAt(sentence, /[,;]\s+|(?<!\s)\s+(?=but\b)/gu)) {
      if (!declining.test(text) || withdrawing.test(text)) continue;
      for (const field of namedIn(text)) declined.add(field);
    }
  }
  const asked = last_asked === 'customer_type' ? null : last_asked;
  const refused =
    told.some(({ text }) => decliningAnswer.test(text)) && !told.some(({ text }) => notKnowing.test(text));
  const plainly =
    asked !== null &&
    personal.includes(asked) &&
    pending_confirmation === null &&
    told.some(({ text }) => plainNo.test(text));
  if (asked && declined.size === 0 && pending_confirmation === null && (refused || plainly)) declined.add(asked);
  return [...declined].filter((field) => fields[field] === undefined);
}

/** Fields that a clause names, but not by the way in which the visitor does want to be reached ("email me instead"). */
function namedIn(clause: string): FieldName[] {
  return namedFields.filter((field) => {
    if (!(personal as readonly string[]).includes(field))
      return (
        /\b(?:skip|rather not|prefer not|stop asking|don't ask|not (?:telling|saying|sharing))\b/u.test(clause) &&
        fieldWords[field].test(clause)
      );
    return fieldWords[field].test(clause.replace(/\b(?:user|brand|shop|cafe|business) name\b/gu, ''));
  });
}

/** Fields whose earlier value the visitor takes back, without a new one. */
export function detectWithdrawn(message: Message, fields: FoundFields, state: ConversationState): FieldName[] {
  const withdrawn = namedFields.filter((field) => {
    if (state[field] === null || fields[field] !== undefined) return false;
    return message.sentences.some(({ text, asks }) => {
      if (asks && !/\b(?:can|could|would) you\b/u.test(text)) return false;
      const match = fieldWords[field].exec(text);
      return (
        match !== null && (withdrawing.test(text.slice(0, match.index)) || isWrong(text, match.index, match[0].length))
      );
    });
  });
  return withdrawn;
}

/** "that's not my number", "the email you have is wrong". */
const isWrong = (text: string, index: number, length: number) =>
  /\b(?:that's|that is|it's|it is|this is|you have|you've got) (?:not|the wrong|a wrong) (?:my |the )?(?:\p{L}+ )?$/u.test(
    text.slice(0, index),
  ) ||
  /^(?:(?: \p{L}+){0,4})? (?:is|was) (?:wrong|incorrect|not right|not correct|outdated|no longer (?:valid|right|in use))\b/u.test(
    text.slice(index + length),
  );

/** What the visitor does not know: what was asked last, or what they name. */
export function detectUnknown(message: Message, fields: FoundFields, { last_asked }: Known): AskTopic[] {
  const unsure = message.sentences.filter(({ text, asks }) => !asks && notKnowing.test(text));
  const named = unsure.flatMap(({ text }) =>
    namedFields.filter((field) => !(personal as readonly string[]).includes(field) && fieldWords[field].test(text)),
  );
  const topics: AskTopic[] = named.length > 0 || unsure.length === 0 || last_asked === null ? named : [last_asked];
  return [...new Set(topics)].filter((topic) => topic === 'customer_type' || fields[topic] === undefined);
}
