import {
  clausesOf,
  detectSmallTalk,
  hear,
  injectedSentences,
  isGibberish,
  mask,
  readContact,
  readInboundIntents,
  readIntents,
  readMessage,
  readProblems,
  saysNothing,
  splitAt,
  wordsAt,
  type InboundIntent,
  type Listening,
  type Message,
  type Sentence,
} from '@abbotsford/understanding';
import type { Urgency } from '../domain/issue';
import { dangers } from '../domain/scenarios/dangers.data';
import { mostPointedTo } from '../domain/scenarios/find-fault';
import { scenarios } from '../domain/scenarios/scenarios';
import type { Problem, Understanding, UnderstandingInput } from '../domain/understanding';
import { extractDetails, isShort } from './details';
import { respell } from './respell';
import { signals, urgencySigns } from './signals.data';

type Signal = keyof typeof signals;
/** By the text of a sentence. */
export type Embeddings = ReadonlyMap<string, readonly number[]>;

const longestGoodbye = 60;
/** Labels beside which single words may still tell of a problem. */
const unsure: ReadonlySet<InboundIntent> = new Set<InboundIntent>(['tried', 'losing_sales', 'can_wait', 'not_solved']);

/** There are no fields that a customer might decline. */
const listening: Listening<never> = { fields: [], words: {} };
/** A second problem in a message is not only a word in common with the first. */
const sureOfSecond = 0.6;
/** A card for sales is made of it. */
const sureOfBusiness = 0.85;
/** More problems than that at once are taken up one after the other. */
const mostProblems = 2;

/** The sentences that are read by what they mean. */
export const sentencesOf = (text: string): readonly string[] =>
  readable(respell(text)).sentences.map((one) => one.text);

/** Without the sentences that order the bot about. */
export function readable(text: string): Message {
  const whole = readMessage(text);
  return mask(whole, injectedSentences(whole));
}

/**
 * Understands a message of a customer without a language model: labels learnt from examples, and patterns for short
 * commands and for what is said in few ways. Pure.
 */
export function understandLocally(input: UnderstandingInput, embeddings: Embeddings = new Map()): Understanding {
  const { state } = input;
  const injected = injectedSentences(readMessage(input.message));
  const message = readable(respell(input.message));
  const gibberish = isGibberish(message.text);
  const known = { asked: state.last_asked, email: null, phone: null, pending: null, language: state.language };
  const contact = readContact(message, known, input.country_code);
  const { rest } = contact;
  // What others said or wrote asks nothing of us.
  const own = ownWords(rest);
  const embeddingOf = ({ text }: Sentence) => embeddings.get(text);
  const read = new Map(
    gibberish ? [] : own.sentences.map((one) => [one.text, readInboundIntents(one.text, embeddingOf(one))] as const),
  );
  const intents = [...read.values()].flat();
  const labels = new Set(intents.map(toIntent));
  const labelsOf = (one: Sentence): readonly InboundIntent[] => (read.get(one.text) ?? []).map(toIntent);
  const says = (signal: Signal, label?: InboundIntent): boolean =>
    signOf(own, signal) !== null || (label !== undefined && labels.has(label));
  const general = hear(contact, {}, { ...known, has: () => false }, listening);
  const heard = { ...general, questions: general.questions.filter((one) => !isForUs(one)) };
  const danger = gibberish ? null : dangerIn(own, labelsOf);
  // Words that say it go before labels; who has no problem yet declines nothing: "please don't take it amiss".
  const mayDecline = state.issue !== null && !says('ticket_wanted');
  const declined = says('ticket_declined', mayDecline ? 'declines_ticket' : undefined);
  const others = says('asks_for_others', 'asks_for_others');
  const news =
    !others && (says('ticket_news') || (says('ticket_news', 'asks_ticket_status') && !says('ticket_wanted')));
  const wanted = says('ticket_wanted', 'wants_ticket') && !says('ticket_pondered') && !news;
  const outcome = outcomeOf(own, labels);
  const solved_about = outcome === 'solved' ? aboutOf(own) : null;
  const nothingWrong = gibberish || outcome === 'solved' || others;
  const around = { asked: state.last_asked, aboutOrder: state.issue?.category === 'delivery', labelsOf };
  const details = gibberish ? {} : extractDetails(message, rest, around, input.now);
  const onlyNumber = state.issue !== null && isShort(message) && details.order_number !== undefined;
  // What was tried is told of the problem that is talked about.
  const mayState = (one: Sentence): boolean =>
    state.issue === null || !labelsOf(one).includes('tried') || says('is_another');
  const stated = nothingWrong || onlyNumber ? [] : problemsIn(message, embeddingOf, state.issue !== null, mayState);
  const isOpenToWords = !nothingWrong && state.issue === null && [...labels].every((label) => unsure.has(label));
  const problems = stated.length === 0 && isOpenToWords ? byWords(rest) : stated;
  // A problem with what is new sounds alike.
  const isNewBusiness =
    !nothingWrong &&
    state.issue === null &&
    problems.length === 0 &&
    intents.some(({ intent, probability }) => intent === 'new_business' && probability >= sureOfBusiness);
  const told = {
    problems,
    danger,
    details,
    urgency: urgencyOf(own, labels),
    cannot_trade: own.sentences.some(
      (one) => !one.asks && urgencySigns.cannot_trade.some((sign) => sign.test(one.text)),
    ),
    ticket: declined ? ('declined' as const) : wanted ? ('wanted' as const) : null,
    for_each: says('for_each'),
    outcome,
    solved_about,
    asks_for_ticket_news: news,
    knows_no_more: says('knows_no_more'),
    asks_for_help: says('asks_for_help', 'asks_advice'),
    is_another: says('is_another'),
    is_correction: says('is_correction'),
    asks_for_others: others,
    new_business: signOf(rest, 'new_business') ?? (isNewBusiness ? message.raw.trim() : null),
  };
  const nothing = saysNothing(heard) && problems.length === 0 && Object.keys(told.details).length === 0;
  const isTold =
    danger !== null ||
    told.ticket !== null ||
    outcome !== null ||
    news ||
    told.asks_for_others ||
    told.new_business !== null;
  const talk = injected.length > 0 ? 'injection' : nothing && !isTold ? detectSmallTalk(message, readIntents) : null;
  const flow = heard.flow === 'continuing' && labels.has('wants_human') && !declined ? 'wants_human' : heard.flow;
  // What nobody can make out may say something after all, when labels were read.
  const small_talk = talk === 'unclear' && (labels.has('chat') || labels.has('nothing_more')) ? 'chat' : talk;
  return { ...heard, flow: leaves(flow, labels, message, small_talk) ? 'wants_to_exit' : flow, ...told, small_talk };
}

/** A goodbye in words that only the labels know: short, with nothing beside it. */
const leaves = (
  flow: Understanding['flow'],
  labels: ReadonlySet<InboundIntent>,
  { sentences, text }: Message,
  talk: Understanding['small_talk'],
): boolean =>
  flow === 'wants_to_exit' ||
  (flow === 'continuing' &&
    talk !== 'thanks' &&
    labels.has('goodbye') &&
    text.length <= longestGoodbye &&
    sentences.every(({ asks }) => !asks));

/** What only the dialogue can answer; the knowledge base is not asked. */
const isForUs = (question: string): boolean =>
  (['ticket_wanted', 'ticket_news', 'asks_for_others'] as const).some((signal) =>
    signals[signal].some((sign) => sign.test(question.toLowerCase())),
  );

/** The surest is the last, so that it is what is talked about. */
function problemsIn(
  message: Message,
  embeddingOf: (one: Sentence) => readonly number[] | undefined,
  inTheMiddle: boolean,
  mayState: (one: Sentence) => boolean,
): Problem[] {
  // While one is talked about, what only is asked is about that.
  const isStated = (one: Sentence): boolean =>
    mayState(one) && !isWell(one) && (inTheMiddle ? !one.asks : !asksOfProducts(one));
  const several = tellsOfSeveral.test(message.text);
  const told = readProblems(several ? byClause(message) : message, embeddingOf)
    .map((problem) => ({ ...problem, sentences: problem.sentences.filter(isStated) }))
    .filter(
      ({ sentences, confidence }, i) => sentences.length > 0 && (i === 0 || several || confidence >= sureOfSecond),
    );
  return told
    .slice(0, mostProblems)
    .map(({ category, confidence, sentences }) => ({
      category,
      confidence,
      span: sentences.map(({ start, end }) => wordsAt(message, start, end)).join(' '),
    }))
    .toReversed();
}

const toIntent = ({ intent }: { readonly intent: InboundIntent }): InboundIntent => intent;

const tellsOfSeveral =
  /\b(?:two|2|both|couple of|several|few) (?:things|problems|issues|matters|troubles)\b|\b(?:and|but) (?:also|separately|besides|on top)\b|,? and (?:i |we )?(?:also|separately)\b/u;

/** The message with its clauses as sentences: one of them may tell of each problem. */
const byClause = (message: Message): Message => ({
  ...message,
  clauses: message.clauses,
  sentences: message.sentences.flatMap((one) =>
    clausesOf(one).flatMap((part) =>
      splitAt(part, /(?<=\p{L}) and (?=\p{L})/gu).map((end) => ({ ...end, asks: one.asks })),
    ),
  ),
});

/** What it is that works again, where the words say so. */
function aboutOf(message: Message): Understanding['solved_about'] {
  const told = message.sentences.find(({ text }) => signals.solved.some((sign) => sign.test(text)));
  return (told && mostPointedTo(knownFaults, told.text)?.category) ?? null;
}

/** Says that something is as it should be. */
const isWell = ({ text }: Sentence): boolean => signals.nothing_wrong.some((sign) => sign.test(text));

/** What we sell is asked for; nothing is wrong with it. */
const asksOfProducts = ({ text, asks }: Sentence): boolean =>
  asks && signals.asks_of_products.some((sign) => sign.test(text));

/** What a message that no label knows points to by single words, misspelt ones too. */
function byWords(message: Message): Problem[] {
  const stated = message.sentences.filter((one) => !one.asks && !isWell(one));
  const found = mostPointedTo(knownFaults, stated.map(({ text }) => text).join('. '));
  return found ? [{ category: found.category, confidence: 0.5, span: message.raw.trim() }] : [];
}

const knownFaults = scenarios.flatMap(({ category, faults }) => faults.map((fault) => ({ ...fault, category })));

/** The words by which a signal is heard. */
function signOf(message: Message, signal: Signal): string | null {
  for (const { text, start } of message.sentences) {
    for (const pattern of signals[signal]) {
      const match = pattern.exec(text);
      if (match) return wordsAt(message, start + match.index, start + match.index + match[0].length);
    }
  }
  return null;
}

/** What is dangerous, in the words of the message; what is only asked or said of somebody else's is none. */
function dangerIn(message: Message, labelsOf: (one: Sentence) => readonly InboundIntent[]): string | null {
  const isTold = (one: Sentence): boolean =>
    !one.asks && labelsOf(one).some((label) => label === 'danger' || label === 'gas');
  const told = message.sentences.find((one) => mostPointedTo(dangers, one.text) !== undefined || isTold(one));
  return told ? wordsAt(message, told.start, told.end) : null;
}

/** Without what is between quotation marks or brackets of a program. */
export const ownWords = (message: Message): Message => mask(message, quotedParts(message));

/** Words between quotation marks or brackets of a program. */
const quotedParts = ({ cased }: Message): { readonly start: number; readonly end: number }[] =>
  [...cased.matchAll(/"[^"\n]{12,400}"|\{[^{}\n]{2,400}\}|`[^`\n]{4,400}`/gu)].map((part) => ({
    start: part.index,
    end: part.index + part[0].length,
  }));

function outcomeOf(message: Message, labels: ReadonlySet<InboundIntent>): Understanding['outcome'] {
  if (signOf(message, 'not_solved') !== null) return 'not_solved';
  if (signOf(message, 'solved') !== null) return 'solved';
  if (labels.has('not_solved')) return 'not_solved';
  return labels.has('solved') ? 'solved' : null;
}

function urgencyOf({ sentences }: Message, labels: ReadonlySet<InboundIntent>): Urgency | null {
  const tells = (signs: readonly RegExp[]): boolean =>
    sentences.some(({ text, asks }) => !asks && signs.some((sign) => sign.test(text)));
  if (tells(urgencySigns.low)) return 'low';
  if (tells(urgencySigns.cannot_trade) || tells(urgencySigns.urgent) || labels.has('cannot_trade')) return 'urgent';
  if (tells(urgencySigns.high) || labels.has('losing_sales')) return 'high';
  return labels.has('can_wait') ? 'low' : null;
}
