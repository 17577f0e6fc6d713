import { wordClasses } from './signs.data';
import type { Part } from '../part';
import { splitAt } from '../part';

/** "My uncle and I" is one subject, and so is "me and my uncle". */
const person = `my (?:${wordClasses.relative}|${wordClasses.associate})`;
const subject =
  "(?:i|we|my|our|the|it|you|they|he|she|there|here|now|nobody|people|customers|regulars|locals)(?:'\\p{L}+)?";
/** Words after which "not" denies the verb; after others it sets the next word aside ("260 not 110"). */
const beforeNot =
  "(?:is|are|am|was|were|be|do|does|did|have|has|had|will|would|could|should|can|may|might|must|'s|'re|'m|'ll|'d|or|if|and|but|why|i|we|it|maybe|probably|definitely|certainly|still|really|just|rather|actually|sorry)";

/** Where one statement ends and the next begins. */
const boundary = new RegExp(
  [
    // Marks, not those inside of numbers.
    String.raw`[,;:]\s+|\s?[()]\s?|(?<=\p{L})[,;](?=\p{L})`,
    String.raw`(?<!\s)\s+[-–—]+\s+`,
    String.raw`(?<!\s)\s+(?=(?:but|because|although|though|whereas|while|unless|without|instead of|rather than)(?!\p{L}))`,
    String.raw`(?<!\s|\b(?:me|${person}))\s+(?=(?:and|so) (?:${subject}|are|am|is|open|opening|add|hope|hoping|plan|planning|want|will|would|used|soon|looking)(?!\p{L}))`,
    String.raw`(?<!\s|\b(?:as|what|even|only|wondering|wonder|see|know|ask|check|sure|not))\s+(?=if (?:i|we|you|they|it|there|my|our)(?!\p{L}))`,
    String.raw`(?<!\s)\s+(?=now (?:it's|it is|i'm|i am|we|my|our)(?!\p{L}))`,
    // "No we don't": the answer before its reason.
    String.raw`(?<=(?:^\W{0,3}|\b(?:and|but|so|oh|ah|sorry|well) )(?:no|nope|nah|yes|yeah|yep)) (?=(?:i|we|it|my|our|that)(?!\p{L}))`,
    String.raw`(?<!\s|(?<!\p{L})${beforeNot})\s+(?=not (?!yet|really|at all|too|until)\S)`,
    String.raw`(?<!\s)\s+(?=(?:who|which|that) (?:do|does|is|are|has|have|will|would|don't|doesn't|isn't|aren't)(?!\p{L}))`,
  ].join('|'),
  'gu',
);

/** The statements of a sentence, without the marks between them. */
export const splitClauses = (sentence: Part): Part[] => splitAt(sentence, boundary);
