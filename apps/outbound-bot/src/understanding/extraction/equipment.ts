import { splitAt, wordsAt } from '@abbotsford/understanding';
import type { Found, Message, Part, Sentence } from '@abbotsford/understanding';
import type { AskTopic, ValueOf } from '../../domain/fields/fields';
import {
  hasOne,
  isOne,
  machine,
  noAnswer,
  noSigns,
  otherGear,
  otherMachines,
  setAsideSubject,
  unsureSigns,
  yesAnswer,
  yesSigns,
} from './equipment.data';

interface Reading {
  readonly found: Found<ValueOf<'equipment'>>;
  readonly ofMachine: boolean;
}

/** Whether the visitor has a machine, needs one or does not know. The machine decides over grinders and the rest. */
export function extractEquipment(message: Message, lastAsked: AskTopic | null): Found<ValueOf<'equipment'>> | null {
  const asked = lastAsked === 'equipment';
  const named = message.text.search(machine);
  const readings = message.sentences
    .filter((sentence) => !sentence.asks)
    .flatMap((sentence) => readingsOf(message, sentence, asked || (named >= 0 && named < sentence.start)));
  const best = readings.filter(({ ofMachine }) => ofMachine).at(-1) ?? readings.at(-1);
  return best?.found ?? (asked ? shortAnswer(message) : null);
}

/** @param named the machine was named before the sentence */
function readingsOf(message: Message, sentence: Sentence, named: boolean): Reading[] {
  const text = sentence.text.replace(otherMachines, (words) => ' '.repeat(words.length));
  const clauses = splitAt(
    { ...sentence, text },
    /[,;]\s+|(?<!\s)\s+(?:[-–—]\s+|(?=(?:but|although|though|so (?:we|i)|and (?:we|i|the coffee|for))\b))/gu,
  );
  const spoken = named || machine.test(text);
  return clauses.flatMap((clause, i) => {
    // "Forget the machine, we've got one": after it was named, "one" is the machine.
    if (setAsideSubject.test(clause.text)) return [];
    const ofMachine = machine.test(clause.text) || (spoken && (i > 0 ? isOne : hasOne).test(clause.text));
    if (!ofMachine && !otherGear.test(clause.text)) return [];
    // "As for equipment, I'm not sure": the subject stands in front of its clause.
    const next = clauses[i + 1];
    const value =
      answerIn(clause.text) ??
      (next && /^\s*(?:whether|if|as for|regarding|for|about|with|the|on|equipment|machine)\b/u.test(clause.text)
        ? answerIn(next.text)
        : null);
    return value
      ? [{ found: { value, span: spanOf(message, clause, answerIn(clause.text) ? undefined : next) }, ofMachine }]
      : [];
  });
}

const spanOf = (message: Message, clause: Part, next: Part | undefined) =>
  wordsAt(message, clause.start, next?.end ?? clause.end);

function answerIn(clause: string): ValueOf<'equipment'> | null {
  if (unsureSigns.test(clause)) return 'unsure';
  if (noSigns.test(clause)) return 'no';
  return yesSigns.test(clause) ? 'yes' : null;
}

function shortAnswer(message: Message): Found<ValueOf<'equipment'>> | null {
  const sentence = message.sentences.find(({ asks }) => !asks);
  if (!sentence) return null;
  const span = wordsAt(message, sentence.start, sentence.end);
  if (unsureSigns.test(sentence.text) || /\b(?:not sure|no idea|don't know|unsure|maybe|idk)\b/u.test(sentence.text))
    return { value: 'unsure', span };
  if (noAnswer.test(sentence.text) || noSigns.test(sentence.text) || /^\s*(?:still )?need/u.test(sentence.text))
    return { value: 'no', span };
  return yesAnswer.test(sentence.text) ||
    (sentence.text.length < 60 &&
      yesSigns.test(sentence.text) &&
      !/\bno\b|n't/u.test(sentence.text.replace(/^\W*no,? (?:thanks|thank you|need|worries)/u, '')))
    ? { value: 'yes', span }
    : null;
}
