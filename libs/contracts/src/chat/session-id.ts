import { ValidateBy } from 'class-validator';
import { Text, type FieldOptions } from '../fields';

/** Made by the client, at least 128 random bits: whoever holds it holds the conversation. */
const SESSION_ID = /^[A-Za-z0-9_-]{16,128}$/;

/** Random ids of 16 hexadecimal digits have fewer once in two million; longer ones and other alphabets practically never. */
const MIN_DIFFERENT = 5;

/** The id of a chat's session. */
export function SessionId(options: FieldOptions = {}): PropertyDecorator {
  const about = options.about ?? 'At least 16 characters of A-Z a-z 0-9 _ -, made at random';
  const isHardToGuess = ValidateBy({
    name: 'isHardToGuess',
    validator: {
      validate: (v: unknown) => typeof v !== 'string' || !SESSION_ID.test(v) || !isGuessable(v),
      defaultMessage: () => '$property must be made at random: whoever guesses it can read the conversation',
    },
  });
  return (target, key) => {
    Text({ max: 128, pattern: SESSION_ID, about, ...options })(target, key);
    isHardToGuess(target, key);
  };
}

/** Whether an id is one of those that somebody tries first: few different characters, a pattern repeated, a sequence. */
export function isGuessable(id: string): boolean {
  return new Set(id).size < MIN_DIFFERENT || isRepeated(id) || isSequence(id);
}

function isRepeated(id: string): boolean {
  for (let period = 1; period <= id.length / 2; period++) {
    if (id.slice(period) === id.slice(0, -period)) return true;
  }
  return false;
}

/** The same step from each character to the next, as in `abcdefgh`; digits go round, as in `7890123`. */
function isSequence(id: string): boolean {
  const around = /^\d+$/.test(id) ? 10 : 256;
  const codes = [...id].map((each) => each.charCodeAt(0));
  const steps = codes.slice(1).map((code, i) => (code - (codes[i] ?? 0) + around) % around);
  return new Set(steps).size === 1;
}
