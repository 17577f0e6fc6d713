import { clausesIn, wordsAt } from '@abbotsford/understanding';
import type { Clause, Found, Message, Sentence } from '@abbotsford/understanding';
import type { AskTopic, ValueOf } from '../../domain/fields/fields';
import {
  acquires,
  hasOne,
  isOne,
  leftToUs,
  machine,
  namesMachine,
  needed,
  notHad,
  noAnswer,
  otherGear,
  otherMachines,
  unsureSigns,
  yesAnswer,
  yesSigns,
} from './equipment.data';

type EquipmentAnswer = ValueOf<'equipment'>;

interface Reading {
  readonly found: Found<EquipmentAnswer>;
  readonly ofMachine: boolean;
}

/** Whether the visitor has a machine, needs one or does not know. The machine decides over grinders and the rest. */
export function extractEquipment(message: Message, lastAsked: AskTopic | null): Found<EquipmentAnswer> | null {
  const asked = lastAsked === 'equipment';
  const named = message.text.search(machine);
  const readings = message.sentences.flatMap((sentence) =>
    readingsOf(message, sentence, asked || (named >= 0 && named < sentence.start)),
  );
  const best = readings.filter(({ ofMachine }) => ofMachine).at(-1) ?? readings.at(-1);
  return best?.found ?? (asked ? shortAnswer(message) : null);
}

/** @param named the machine was named before the sentence */
function readingsOf(message: Message, sentence: Sentence, named: boolean): Reading[] {
  const clauses = clausesIn(message, sentence).map((clause) => ({
    ...clause,
    text: clause.text.replace(otherMachines, (words) => ' '.repeat(words.length)),
  }));
  const spoken = named || clauses.some(({ text }) => machine.test(text));
  return clauses.flatMap((clause, i) => {
    // "Forget the machine, we've got one": after it was named, "one" is the machine.
    const ofMachine = machine.test(clause.text) || (spoken && (i > 0 ? isOne : hasOne).test(clause.text));
    if (!ofMachine && !otherGear.test(clause.text)) return [];
    const own = answerIn(clause);
    // "As for equipment, I'm not sure": the subject stands in front of its clause.
    const next = clauses[i + 1];
    const value = own ?? (next && leadsIn.test(clause.text) ? (answerIn(next) ?? bareNo(next)) : null);
    const end = own || !next ? clause.end : next.end;
    return value ? [{ found: { value, span: wordsAt(message, clause.start, end) }, ofMachine }] : [];
  });
}

const leadsIn = /^\s*(?:whether|if|as for|regarding|for|about|with|the|on|equipment|machine)\b/u;

const bareNo = ({ text }: Clause) => (/^\W*(?:no|nope)\W*$/u.test(text) ? 'no' : null);

function answerIn({ text, frame: { whose, when, mode }, denied, notSo }: Clause): EquipmentAnswer | null {
  if (mode === 'asked' || mode === 'supposed' || mode === 'set_aside') return null;
  if (whose === 'other' && !leftToUs.test(text)) return null;
  if (unsureSigns.test(text)) return 'unsure';
  if (needed.test(text) || (when === 'planned' && acquires.test(text))) return 'no';
  if (notHad.test(notSo)) return 'no';
  return yesSigns.test(text.slice(0, text.length - denied.length)) ? 'yes' : null;
}

function shortAnswer(message: Message): Found<EquipmentAnswer> | null {
  const sentence = message.sentences.find(({ asks }) => !asks);
  if (!sentence) return null;
  const span = wordsAt(message, sentence.start, sentence.end);
  if (unsureSigns.test(sentence.text) || /\b(?:not sure|no idea|don't know|unsure|maybe|idk)\b/u.test(sentence.text))
    return { value: 'unsure', span };
  const clauses = sentence.text.length < 60 ? clausesIn(message, sentence) : [];
  const answers = clauses.map(answerIn);
  if (noAnswer.test(sentence.text) || answers.includes('no') || /^\s*(?:still )?need/u.test(sentence.text))
    return { value: 'no', span };
  const isDenied = clauses.some(({ frame }) => frame.mode === 'denied');
  const isYes = yesAnswer.test(sentence.text) || namesMachine.test(sentence.text.trim()) || answers.includes('yes');
  return isYes && !isDenied ? { value: 'yes', span } : null;
}
