import { nameOf, whoSaid, wordsOf, type MessageRow, type TurnInput } from '@abbotsford/conversation';
import type { Said } from '../reply/exchanges';

/**
 * The latest messages before this one. What a person of our team said is told as theirs, and where their part began and
 * ended: a model that reads only that it is silent for a person stays silent for ever.
 */
export const historyOf = ({ conversation: { team }, history }: TurnInput, latest: number): readonly Said[] =>
  history.slice(-latest).map((m) => toSaid(m, nameOf(team, m.by)));

function toSaid(m: MessageRow, name: string): Said {
  const role = whoSaid(m);
  if (role === 'part') return { role: 'staff', text: partNotes[m.part ?? 'ended'](name) };
  return { role, text: role === 'staff' ? `${name} of our team: ${wordsOf(m)}` : wordsOf(m) };
}

const partNotes = {
  began: (name: string) => `(${name} of our team writes from here on, and the assistant is silent.)`,
  ended: (name: string) => `(${name} of our team has left. The assistant answers again from here on.)`,
};
