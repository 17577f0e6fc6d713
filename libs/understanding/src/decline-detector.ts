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
import { splitAt } from './part';

/** What a person calls each field, by the names of the fields. */
export type FieldWords<Field extends string> = Readonly<Partial<Record<Field, RegExp>>>;

/** Named in passing ("call my phone") more often than declined; and asked for in so many words. */
const contact: readonly string[] = ['name', 'email', 'phone'];

const entriesOf = <Field extends string>(words: FieldWords<Field>) => Object.entries(words) as [Field, RegExp][];

interface Asked<Field extends string> {
  /** What the bot asked for last. */
  readonly asked: Field | null;
  /** A yes or no to an address is waited for, and nothing else. */
  readonly isConfirming: boolean;
  readonly words: FieldWords<Field>;
}

/** Fields that the visitor would rather not tell: named ones, or the one asked for last. */
export function detectDeclined<Field extends string>(
  message: Message,
  { asked, isConfirming, words }: Asked<Field>,
): Field[] {
  const declined = new Set<string>();
  const told = message.sentences.filter(
    ({ asks, text }) =>
      !asks ||
      /\b(?:can|could|may|might|would) (?:we|i|you) (?:please |just )?(?:skip|leave|keep|omit|do without|avoid|not)\b/u.test(
        text,
      ),
  );
  for (const sentence of told) {
    const { text: said } = sentence;
    if (emailOnly.test(said) || (asked === 'phone' && prefersEmail.test(said))) declined.add('phone');
    if (phoneOnly.test(said) || (asked === 'email' && prefersPhone.test(said))) declined.add('email');
    for (const { text } of splitAt(sentence, /[,;]\s+|(?<!\s)\s+(?=but\b)/gu)) {
      if (!declining.test(text) || withdrawing.test(text)) continue;
      for (const field of namedIn(text, words)) declined.add(field);
    }
  }
  const refused =
    told.some(({ text }) => decliningAnswer.test(text)) && !told.some(({ text }) => notKnowing.test(text));
  const plainly =
    asked !== null && contact.includes(asked) && !isConfirming && told.some(({ text }) => plainNo.test(text));
  if (asked && declined.size === 0 && !isConfirming && (refused || plainly)) declined.add(asked);
  return [...declined] as Field[];
}

/** Fields that a clause names, but not by the way in which the visitor does want to be reached ("email me instead"). */
function namedIn<Field extends string>(clause: string, words: FieldWords<Field>): Field[] {
  const skips = /\b(?:skip|rather not|prefer not|stop asking|don't ask|not (?:telling|saying|sharing))\b/u.test(clause);
  const own = clause.replace(/\b(?:user|brand|shop|cafe|business) name\b/gu, '');
  return entriesOf(words)
    .filter(([field, pattern]) => (contact.includes(field) ? pattern.test(own) : skips && pattern.test(clause)))
    .map(([field]) => field);
}

/** Fields whose earlier value the visitor takes back. */
export function detectWithdrawn<Field extends string>(message: Message, words: FieldWords<Field>): Field[] {
  const takesBack = (pattern: RegExp) =>
    message.sentences.some(({ text, asks }) => {
      if (asks && !/\b(?:can|could|would) you\b/u.test(text)) return false;
      const match = pattern.exec(text);
      return (
        match !== null && (withdrawing.test(text.slice(0, match.index)) || isWrong(text, match.index, match[0].length))
      );
    });
  return entriesOf(words)
    .filter(([, pattern]) => takesBack(pattern))
    .map(([field]) => field);
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
export function detectUnknown<Field extends string, Topic extends string>(
  message: Message,
  { asked, words }: { readonly asked: Topic | null; readonly words: FieldWords<Field> },
): (Topic | Field)[] {
  const unsure = message.sentences.filter(({ text, asks }) => !asks && notKnowing.test(text));
  const named = unsure.flatMap(({ text }) =>
    entriesOf(words)
      .filter(([field, pattern]) => !contact.includes(field) && pattern.test(text))
      .map(([field]) => field),
  );
  const isNamed = named.length > 0 || unsure.length === 0 || asked === null;
  return isNamed ? [...new Set(named)] : [asked];
}
