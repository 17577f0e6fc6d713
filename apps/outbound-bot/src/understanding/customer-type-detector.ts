import { clausesIn, isSaid, isTheirs, wordsAt } from '@abbotsford/understanding';
import type { Clause, Message, Part } from '@abbotsford/understanding';
import type { ConversationState } from '../domain/conversation-state';
import { isBusinessType, isPlanningType, isTradingType } from '../domain/customer-type';
import type { Understanding } from '../domain/understanding';
import { answersToType, typeSigns } from './customer-type.data';
import type { TypeSign } from './type-sign';

type Detected = Understanding['customer_type'];
type Known = Pick<ConversationState, 'customer_type' | 'last_asked'>;

interface Hit {
  readonly sign: TypeSign;
  readonly start: number;
  readonly end: number;
}

/** Below this a café that is spoken of ("our café") may as well be the one that is to open. */
const surelyOpen = 0.9;

/** Below this the words only hint: any other statement counts more. */
const vague = 0.7;

/** Which statement wins in a message that makes several: an owner who opens another café owns one. */
function rank({ type, confidence }: TypeSign): number {
  if (confidence < vague) return -1;
  if (!isBusinessType(type)) return 0;
  return isPlanningType(type) ? 2 : confidence >= surelyOpen ? 3 : 1;
}

/** What the visitor's business is, as far as this message says. */
export function detectCustomerType(message: Message, known: Known): Detected {
  const hits = message.sentences.flatMap((sentence) => hitsIn(message, sentence, known));
  const correcting = hits.find(({ sign }) => sign.corrects);
  const best =
    correcting ?? strongest(hits) ?? (known.last_asked === 'customer_type' ? strongest(answers(message)) : null);
  if (!best) return null;
  return {
    value: best.sign.type,
    confidence: best.sign.confidence,
    span: wordsAt(message, best.start, best.end),
    ...(correcting && isTradingType(known.customer_type) && { corrects: true }),
  };
}

/** A further café that is not open yet leaves the visitor the one that they have. */
const anotherOne = /\b(?:second|third|fourth|fifth|next|another|other|new one|2nd|3rd|4th)\b/u;

/** Signs are sought in the sentence as a whole, but not across a clause that is not of the visitor's business. */
function hitsIn(message: Message, sentence: Part, known: Known): Hit[] {
  const text = clausesIn(message, sentence)
    .filter((clause) => !tellsOfTheirs(clause))
    .reduce((rest, clause) => blank(rest, clause.start - sentence.start, clause.end - sentence.start), sentence.text);
  return typeSigns.flatMap((sign) => {
    if (sign.onlyWhenUnknown && known.customer_type !== null) return [];
    if (sign.corrects && anotherOne.test(sentence.text)) return [];
    const match = sign.pattern.exec(isBusinessType(sign.type) ? text : sentence.text);
    if (!match?.[0].trim()) return [];
    const start = sentence.start + match.index;
    const end = start + match[0].length;
    const isDenied =
      isBusinessType(sign.type) && !sign.corrects && !(isSaid(message, start) && isSaid(message, end - 1));
    return isDenied ? [] : [{ sign, start, end }];
  });
}

const tellsOfTheirs = ({ frame }: Clause): boolean => isTheirs(frame) && frame.mode !== 'supposed';

function answers(message: Message): Hit[] {
  return message.sentences
    .filter(({ asks }) => !asks)
    .flatMap(({ text, start }) =>
      answersToType.flatMap((sign) => {
        const match = sign.pattern.exec(text);
        return match ? [{ sign, start: start + match.index, end: start + match.index + match[0].length }] : [];
      }),
    )
    .slice(0, 1);
}

function strongest(hits: readonly Hit[]): Hit | null {
  return hits.reduce<Hit | null>((best, hit) => {
    if (!best || rank(hit.sign) > rank(best.sign)) return hit;
    return rank(hit.sign) === rank(best.sign) && hit.sign.confidence > best.sign.confidence ? hit : best;
  }, null);
}

const blank = (text: string, start: number, end: number) =>
  text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
