import {
  detectSmallTalk,
  hear,
  injectedSentences,
  isGibberish,
  mask,
  readContact,
  readInboundIntents,
  readMessage,
  readProblems,
  saysNothing,
  wordsAt,
  type InboundIntent,
  type Listening,
  type Message,
  type Sentence,
} from '@abbotsford/understanding';
import { urgencies, type Urgency } from '../domain/issue';
import { mostPointedTo } from '../domain/scenarios/find-fault';
import { scenarios } from '../domain/scenarios/scenarios';
import type { Problem, Understanding, UnderstandingInput } from '../domain/understanding';
import { extractDetails } from './details';
import { signals, urgencySigns } from './signals.data';

type Signal = keyof typeof signals;
/** By the text of a sentence. */
export type Embeddings = ReadonlyMap<string, readonly number[]>;

/** There are no fields that a customer might decline. */
const listening: Listening<never> = { fields: [], words: {} };
/** A second problem in a message is not only a word in common with the first. */
const sureOfSecond = 0.6;
/** More problems than that at once are taken up one after the other. */
const mostProblems = 2;

/** The sentences that are read by what they mean. */
export const sentencesOf = (text: string): readonly string[] => readable(text).sentences.map((one) => one.text);

function readable(text: string): Message {
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
  const message = readable(input.message);
  const gibberish = isGibberish(message.text);
  const known = { asked: state.last_asked, email: null, phone: null, pending: null, language: state.language };
  const contact = readContact(message, known, input.country_code);
  const { rest } = contact;
  const embeddingOf = ({ text }: Sentence) => embeddings.get(text);
  const labels = new Set(
    gibberish
      ? []
      : message.sentences.flatMap((one) => readInboundIntents(one.text, embeddingOf(one)).map(({ intent }) => intent)),
  );
  const says = (signal: Signal, label?: InboundIntent): boolean =>
    signOf(rest, signal) !== null || (label !== undefined && labels.has(label));
  const general = hear(contact, {}, { ...known, has: () => false }, listening);
  const heard = { ...general, questions: general.questions.filter((one) => !isForUs(one)) };
  const danger = gibberish ? null : dangerIn(rest, labels);
  const declined = says('ticket_declined', 'declines_ticket');
  const wanted = says('ticket_wanted', 'wants_ticket');
  const news = says('ticket_news', 'asks_ticket_status') && !wanted;
  const outcome = outcomeOf(rest, labels);
  const read = gibberish || outcome === 'solved' ? [] : problemsIn(message, embeddingOf, state.issue !== null);
  const isOpenToWords =
    [...labels].every((label) => label === 'chat') && !gibberish && outcome === null && state.issue === null;
  const problems = read.length === 0 && isOpenToWords ? byWords(rest) : read;
  const told = {
    problems,
    danger,
    details: gibberish ? {} : extractDetails(rest, state.last_asked, input.now),
    urgency: urgencyOf(rest, labels),
    ticket: declined ? ('declined' as const) : wanted && !news ? ('wanted' as const) : null,
    for_each: says('for_each'),
    outcome,
    asks_for_ticket_news: news,
    knows_no_more: says('knows_no_more'),
    asks_for_help: says('asks_for_help'),
    is_another: says('is_another'),
    is_correction: says('is_correction'),
    asks_for_others: says('asks_for_others'),
    new_business: signOf(rest, 'new_business'),
  };
  const nothing = saysNothing(heard) && problems.length === 0 && Object.keys(told.details).length === 0;
  const isTold =
    danger !== null ||
    told.ticket !== null ||
    outcome !== null ||
    news ||
    told.asks_for_others ||
    told.new_business !== null;
  const talk = injected.length > 0 ? 'injection' : nothing && !isTold ? detectSmallTalk(message) : null;
  const flow = heard.flow === 'continuing' && labels.has('wants_human') ? 'wants_human' : heard.flow;
  // What nobody can make out may say something after all, when labels were read.
  const small_talk = talk === 'unclear' && (labels.has('chat') || labels.has('nothing_more')) ? 'chat' : talk;
  return { ...heard, flow: leaves(flow, labels, message) ? 'wants_to_exit' : flow, ...told, small_talk };
}

/** A goodbye in words that only the labels know, with nothing beside it. */
const leaves = (flow: Understanding['flow'], labels: ReadonlySet<InboundIntent>, { sentences }: Message): boolean =>
  flow === 'wants_to_exit' || (flow === 'continuing' && labels.has('goodbye') && sentences.every(({ asks }) => !asks));

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
): Problem[] {
  // While one is talked about, what only is asked is about that.
  const isStated = (one: Sentence): boolean => (inTheMiddle ? !one.asks : !asksOfProducts(one));
  const told = readProblems(message, embeddingOf)
    .map((problem) => ({ ...problem, sentences: problem.sentences.filter(isStated) }))
    .filter(({ sentences, confidence }, i) => sentences.length > 0 && (i === 0 || confidence >= sureOfSecond));
  return told
    .slice(0, mostProblems)
    .map(({ category, confidence, sentences }) => ({
      category,
      confidence,
      span: sentences.map(({ start, end }) => wordsAt(message, start, end)).join(' '),
    }))
    .toReversed();
}

/** What we sell is asked for; nothing is wrong with it. */
const asksOfProducts = ({ text, asks }: Sentence): boolean =>
  asks && signals.asks_of_products.some((sign) => sign.test(text));

/** What a message that no label knows points to by single words, misspelt ones too. */
function byWords(message: Message): Problem[] {
  const stated = message.sentences.filter((one) => !one.asks);
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

const dangerIn = (message: Message, labels: ReadonlySet<InboundIntent>): string | null =>
  signOf(message, 'danger') ?? (labels.has('danger') || labels.has('gas') ? message.raw : null);

function outcomeOf(message: Message, labels: ReadonlySet<InboundIntent>): Understanding['outcome'] {
  if (signOf(message, 'not_solved') !== null) return 'not_solved';
  if (signOf(message, 'solved') !== null) return 'solved';
  if (labels.has('not_solved')) return 'not_solved';
  return labels.has('solved') ? 'solved' : null;
}

function urgencyOf({ sentences }: Message, labels: ReadonlySet<InboundIntent>): Urgency | null {
  const said = urgencies.toReversed().find((urgency) => {
    const patterns: readonly RegExp[] = urgency === 'medium' ? [] : urgencySigns[urgency];
    return sentences.some(({ text, asks }) => !asks && patterns.some((pattern) => pattern.test(text)));
  });
  if (said) return said;
  if (labels.has('cannot_trade')) return 'urgent';
  if (labels.has('losing_sales')) return 'high';
  return labels.has('can_wait') ? 'low' : null;
}
