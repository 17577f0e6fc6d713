import type { Passage } from '@/lib/api-types';

type Reason = Passage['left_out'][number]['reason'];

/** Why the bot doesn't read a part of a passage, as an editor understands it. */
export const leftOutReasons: Readonly<Record<Reason, string>> = {
  order: 'It tells the bot what to do. Write it as a fact, or for people.',
  hidden: 'It is a comment, hidden, or a picture.',
  encoded: 'It is encoded or mixes alphabets.',
  too_long: 'It is more than the bot reads of one passage.',
};
