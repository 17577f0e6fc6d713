import { isDeepStrictEqual } from 'node:util';
import {
  injectedSentences,
  learntSmallTalk,
  mask,
  readIntents,
  readMessage,
  smallTalk,
  wordsAt,
} from '@abbotsford/understanding';
import type { ExemplarVectors, Message, Nearest, Sentence, SmallTalk, Vector } from '@abbotsford/understanding';
import type { AskTopic, CustomerType } from '../../domain/conversation-state';
import { isBusinessType, isTradingType } from '../../domain/customer-type';
import { ownWordsFields, shortened, tellsOwnWords } from '../extraction/own-words';
import { machine, otherGear } from '../extraction/equipment.data';
import type { FoundFields, Understanding, UnderstandingInput } from '../../domain/understanding';
import { understandLocally } from '../local-understanding';
import type { Intent } from './intent.exemplars.data';
import { learntType, wordsOnly } from '../learnt-type';
import { readMatters } from '../matters/read-matters';
import type { EmbeddingOf } from '../matters/read-matters';
import { certainty } from './compared-for.data';
import type { Certainties, CertaintyKey, ComparedFor, exemplars, LabelOf } from './compared-for.data';

/** The vectors of all exemplars. */
export type ExemplarIndex = {
  readonly [Q in ComparedFor]: ExemplarVectors<keyof (typeof exemplars)[Q] & string>;
};

/** A sentence that the patterns left open, and what it is to be compared for. */
export interface OpenSentence {
  readonly sentence: Sentence;
  /** What is embedded: without addresses and numbers, which mean nothing. */
  readonly text: string;
  readonly for: readonly ComparedFor[];
}

/** More sentences than this are not compared: a long message says what it wants in words that patterns know. */
const mostSentences = 4;

const noises: ReadonlySet<SmallTalk> = new Set<SmallTalk>(['injection', 'gibberish', 'insult', 'unread']);

/**
 * What the patterns left open in a message. What they are sure of is not asked again; what the message is after is read
 * from each sentence's embedding, whether anything else is open in it or not.
 */
export function openSentences(heard: Understanding, { message, state }: UnderstandingInput): OpenSentence[] {
  if (heard.small_talk !== null && noises.has(heard.small_talk)) return [];
  if (heard.language !== 'en' || heard.flow === 'wants_to_exit') return [];
  const read = readMessage(message);
  const unsure = unsureAnswer(heard, state);
  const told = [...Object.values(heard.fields), ...(heard.customer_type ? [heard.customer_type] : [])].filter(
    (one) => one !== unsure,
  );
  const typeIsOpen = heard.customer_type === null && !isBusinessType(state.customer_type);
  const intentIsOpen = heard.flow === 'continuing' && heard.declined.length === 0 && heard.unknown.length === 0;
  const answerIsOpen = intentIsOpen && heard.confirmation === null;
  const isOwner = isTradingType(heard.customer_type?.value ?? state.customer_type);
  return read.sentences
    .map((sentence): OpenSentence => {
      const explained = told.some(({ span }) => overlaps(read, span, sentence));
      const asked = state.last_asked;
      return {
        sentence,
        text: wordsOnly(sentence.text),
        for: [
          ...(typeIsOpen ? (['customer_type'] as const) : []),
          ...(intentIsOpen && !explained ? (['intent'] as const) : []),
          ...(answerIsOpen && !sentence.asks && !explained && isValueOpen(asked, heard.fields) ? [asked] : []),
          ...(!explained &&
          !sentence.asks &&
          asked !== 'equipment' &&
          !isOwner &&
          isAboutMachine(sentence.text) &&
          isValueOpen('equipment', heard.fields)
            ? (['equipment'] as const)
            : []),
          ...(!explained && !sentence.asks && isOwner ? (['own_words'] as const) : []),
        ],
      };
    })
    .filter(({ for: open, sentence }) => open.length > 0 || !told.some(({ span }) => tellsMost(span, sentence)))
    .filter(({ text }) => /\p{L}{2}/u.test(text) && !isSmallTalk(text))
    .slice(-mostSentences);
}

/** Words that were taken for an answer only because they came after the question. */
function unsureAnswer({ fields }: Understanding, { last_asked, customer_type }: UnderstandingInput['state']) {
  if (!ownWordsFields.some((field) => field === last_asked)) return null;
  const answer = fields[last_asked as (typeof ownWordsFields)[number]];
  const context = { lastAsked: last_asked, customerType: customer_type };
  return answer && !tellsOwnWords(answer.value.toLowerCase(), context) ? answer : null;
}

const isAboutMachine = (text: string): boolean => machine.test(text) || otherGear.test(text);

const isSmallTalk = (text: string): boolean => smallTalk.some(({ pattern }) => pattern.test(text));

const isValueOpen = (
  asked: AskTopic | null,
  fields: FoundFields,
): asked is Extract<ComparedFor, 'equipment' | 'coffee_style'> =>
  (asked === 'equipment' || asked === 'coffee_style') && fields[asked] === undefined;

function overlaps({ raw }: Message, span: string, { start, end }: Sentence): boolean {
  const at = raw.indexOf(span);
  return at >= 0 && at < end && start < at + span.length;
}

/** A value leaves no room for anything else that the sentence might be after. */
const tellsMost = (span: string, { text }: Sentence): boolean =>
  text.includes(span.toLowerCase()) && span.length * 2 > text.length;

/** An open sentence, and what the exemplars nearest to it mean, for each thing that it is compared for. */
export interface ComparedSentence extends OpenSentence {
  readonly nearest: { readonly [Q in ComparedFor]?: Nearest<LabelOf<Q> | 'none'> };
  /** Absent where only the patterns' reading is to be had. */
  readonly embedding?: Vector;
}

/**
 * Adds to what the patterns heard what the open sentences mean. Only what is certain is added, and nothing that the
 * patterns heard is changed.
 * @param needed how sure is sure
 */
export function addMeaning(
  heard: Understanding,
  input: UnderstandingInput,
  compared: readonly ComparedSentence[],
  needed: Certainties = certainty,
): Understanding {
  const { state } = input;
  const read = readMessage(input.message);
  const certainOf = <Q extends ComparedFor>(question: Q) =>
    compared.flatMap(({ sentence, nearest }) => {
      const found = nearest[question];
      if (!found || !isCertain(question, found, sentence.asks, needed)) return [];
      const words = wordsAt(read, sentence.start, sentence.end);
      return [{ sentence, words, ...found, label: found.label as LabelOf<Q> }];
    });
  const type = strongest(certainOf('customer_type'));
  const equipment = strongest(certainOf('equipment'));
  const coffee_style = strongest(certainOf('coffee_style'));
  const own = certainOf('own_words').filter(({ label }) => heard.fields[label] === undefined);
  const values: FoundFields = {
    ...Object.fromEntries(own.map(({ label, words }) => [label, { value: shortened(words), span: shortened(words) }])),
    ...(equipment && { equipment: { value: equipment.label, span: equipment.words } }),
    ...(coffee_style && { coffee_style: { value: coffee_style.label, span: coffee_style.words } }),
  };
  const embeddingOf = ({ start }: Sentence) => compared.find(({ sentence }) => sentence.start === start)?.embedding;
  const matters = readMatters(mask(read, injectedSentences(read)), state.last_asked, embeddingOf);
  const given = heard.customer_type
    ? null
    : (learntType(read, state.customer_type, embeddingOf) ?? (type ? toCustomerType(type) : null));
  const isNew = given !== null || !isDeepStrictEqual(matters, heard.matters);
  const understood = isNew ? understandLocally(input, given, matters) : heard;
  const told = withValues(withRemark(understood, read, embeddingOf), values);
  const unsure = unsureAnswer(told, state);
  const isAnswered = unsure === null && isFieldTold(told, state.last_asked);
  const last = read.sentences.findLast(({ text }) => !isSmallTalk(text.trim()));
  return (
    [...certainOf('intent'), ...learntFlow(compared, read)]
      .filter(({ label }) => !isAnswered || !(label === 'declines' || label === 'does_not_know'))
      // What a matter is in is no refusal.
      .filter(({ words }) => !matters.some(({ span }) => span === words))
      // Who is cross about a problem ("I'm cancelling everything") is not shown the door.
      .filter(
        ({ label }) => label !== 'wants_to_exit' || (state.support_matter === null && told.questions.length === 0),
      )
      // Who says goodbye and goes on has not gone.
      .filter(({ label, sentence }) => label !== 'wants_to_exit' || sentence.start === last?.start)
      .reduce((understanding, { label, words }) => withIntent(understanding, label, words, state.last_asked), told)
  );
}

type LearntIntent = ReturnType<typeof readIntents>[number]['intent'];

/** From here on a learnt label changes where the talk goes. */
const sureOfFlow = 0.9;
const flowOf: Readonly<Partial<Record<LearntIntent, Intent>>> = {
  goodbye: 'wants_to_exit',
  wants_human: 'wants_human',
  refuses_contact: 'refuses_contact',
  declines: 'declines',
  does_not_know: 'does_not_know',
};

/** Where the sentences want the talk to go, as it is learnt from examples. */
const learntFlow = (compared: readonly ComparedSentence[], read: Message) =>
  compared.flatMap(({ sentence, embedding, for: open }) => {
    const words = wordsAt(read, sentence.start, sentence.end);
    return (embedding && open.includes('intent') ? readIntents(wordsOnly(sentence.text), embedding) : [])
      .filter(({ probability }) => probability >= sureOfFlow)
      .flatMap(({ intent }) => {
        const label = flowOf[intent];
        return label ? [{ sentence, words, label }] : [];
      });
  });

/** Small talk in words that neither a pattern nor the words alone know. */
function withRemark(heard: Understanding, read: Message, embeddingOf: EmbeddingOf): Understanding {
  if (heard.small_talk !== 'unclear') return heard;
  const topic = learntSmallTalk(read, (sentence) => readIntents(sentence.text, embeddingOf(sentence)));
  return topic ? { ...heard, small_talk: topic } : heard;
}

/** What is only near in meaning is never as sure as a pattern. */
const toCustomerType = ({ label, words, score }: { label: CustomerType; words: string; score: number }) => ({
  value: label,
  span: words,
  confidence: Math.round(Math.min(score, 0.85) * 100) / 100,
});

const withValues = (heard: Understanding, values: FoundFields): Understanding =>
  Object.keys(values).length > 0 ? { ...heard, small_talk: null, fields: { ...heard.fields, ...values } } : heard;

const isFieldTold = ({ fields }: Understanding, asked: AskTopic | null): boolean =>
  asked !== null && asked !== 'customer_type' && fields[asked] !== undefined;

function isCertain(
  question: ComparedFor,
  { label, score, margin }: Nearest<string>,
  asks: boolean,
  needed: Certainties,
): boolean {
  if (label === 'none') return false;
  const { least, margin: atLeast } = needed[certaintyKey(question, label, asks)];
  return score >= least && margin >= atLeast;
}

/** Which threshold counts; intents have one each. */
function certaintyKey(question: ComparedFor, label: string, asks: boolean): CertaintyKey {
  if (question === 'intent') return label as Intent;
  return question === 'customer_type' && asks ? 'customer_type_of_question' : question;
}

const strongest = <T extends Nearest<string>>(found: readonly T[]): T | undefined =>
  found.reduce<T | undefined>((best, one) => (best && best.score >= one.score ? best : one), undefined);

function withIntent(before: Understanding, intent: Intent, words: string, asked: AskTopic | null): Understanding {
  const heard = { ...before, questions: before.questions.filter((question) => question !== words), small_talk: null };
  switch (intent) {
    case 'wants_to_exit':
    case 'wants_human':
    case 'refuses_contact':
      return { ...heard, fields: withoutSpan(heard.fields, words), flow: intent };
    case 'declines':
      if (asked === null || asked === 'customer_type') return before;
      return { ...heard, fields: withoutSpan(heard.fields, words), declined: [...heard.declined, asked] };
    case 'does_not_know':
      if (asked === null) return before;
      return { ...heard, fields: withoutSpan(heard.fields, words), unknown: [...heard.unknown, asked] };
  }
}

/** Without what was read from the same words: an answer that is a refusal is none. */
const withoutSpan = (fields: FoundFields, words: string): FoundFields =>
  Object.fromEntries(Object.entries(fields).filter(([, { span }]) => span !== words));
