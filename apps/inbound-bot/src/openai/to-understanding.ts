import { exactPart, quotedValues, toFlow, toLanguage, toQuestions, type SaidValue } from '@abbotsford/bot/reply';
import { readMessage, saysNothing, type Found, type Message } from '@abbotsford/understanding';
import { details, type Urgency } from '../domain/issue';
import { signs, type Sign } from '../domain/signs.data';
import { dangers } from '../domain/scenarios/dangers.data';
import { mostPointedTo } from '../domain/scenarios/find-fault';
import type { Problem, Understanding, UnderstandingInput } from '../domain/understanding';
import { ownWords, readable, understandLocally } from '../understanding/local-understanding';
import { personWords, ticketWords } from './to-understanding.data';
import type { SaidUnderstanding } from './understanding-schema';

/** More problems than that at once are taken up one after the other. */
const mostProblems = 2;
const longestDetail = 500;

/**
 * What a model says of a message, as far as the message bears it out. Nothing is taken that has no words in it, and
 * nothing at all from sentences that give the bot orders; what brings about deeds is not taken from what others said,
 * nor against what is plainly heard without a model. Pure.
 */
export function toUnderstanding(said: SaidUnderstanding, input: UnderstandingInput): Understanding {
  const message = readable(input.message);
  const own = ownWords(message);
  const local = understandLocally(input);
  const { last_asked, language } = input.state;
  const shown = toSigns(said.signs, own);
  const has = (sign: Sign): boolean => shown.has(sign);
  const outcome = agreed(quotedOne(said.outcome, own), local.outcome);
  const help = shown.get('asks_for_help');
  const understood: Understanding = {
    problems: toProblems(said.problems, message),
    danger: (said.danger && exactPart(own, said.danger.span)?.text) ?? plainDanger(local.danger),
    details: toDetails(said.details, message, local.details),
    urgency: toUrgency(quotedOne(said.urgency, own), local.urgency),
    ticket: toTicket(said.ticket, own, local.ticket, input),
    for_each: has('for_each'),
    outcome,
    solved_about: outcome === 'solved' ? said.solved_about : null,
    cannot_trade: has('cannot_trade'),
    asks_for_ticket_news: has('asks_for_ticket_news'),
    knows_no_more: has('knows_no_more'),
    asks_for_help: has('asks_for_help'),
    is_another: has('is_another'),
    is_correction: has('is_correction'),
    asks_for_others: has('asks_for_others') || local.asks_for_others,
    new_business: (said.new_business && exactPart(message, said.new_business.span)?.text) ?? null,
    flow: toFlow(borneOut(said.flow, local.flow), own),
    withdrawn: [],
    declined: [],
    unknown: [],
    confirmation: last_asked === null ? null : agreed(quotedOne(said.confirmation, own), local.confirmation),
    // The first question of whoever asks for help is for the scenarios.
    questions: [...(help === undefined ? [] : [help]), ...toQuestions(said.questions, own)],
    // Pressing for a promise is never answered with one, so it is enough that one of the two has noticed it.
    wants_promise: has('wants_promise') || local.wants_promise,
    small_talk: null,
    language: toLanguage(said.language, language),
  };
  return { ...understood, small_talk: toSmallTalk(said.small_talk, local.small_talk, understood) };
}

/** Somebody in danger is not overheard; what only sounds like danger is left to the model. */
const plainDanger = (words: string | null): string | null =>
  words !== null && mostPointedTo(dangers, words) ? words : null;

const toSigns = (said: SaidUnderstanding['signs'], message: Message): ReadonlyMap<Sign, string> =>
  new Map(quotedValues(said, message).map(({ value, span }) => [value, span]));

const quotedOne = <T>(said: SaidValue<T> | null, message: Message): T | null =>
  (said && quotedValues([said], message)[0]?.value) ?? null;

/** Where the two contradict each other nobody is sure, and nothing is done. */
const agreed = <T, L>(said: T | null, local: L | null): T | null =>
  local === null || (local as unknown) === said ? said : null;

/** The surest is the last, so that it is what is talked about. */
function toProblems(said: SaidUnderstanding['problems'], message: Message): readonly Problem[] {
  const stated = said.flatMap(({ category, confidence, span }): Problem[] => {
    const part = category && exactPart(message, span);
    if (!part || !Number.isFinite(confidence)) return [];
    return [{ category, confidence: Math.min(1, Math.max(0, confidence)), span: part.text }];
  });
  const once = stated.filter(({ category }, i) => stated.findIndex((one) => one.category === category) === i);
  return once
    .toSorted((a, b) => b.confidence - a.confidence)
    .slice(0, mostProblems)
    .toReversed();
}

/** Details are words of the message; an order number is what the local reading takes for one, or has a digit at least. */
function toDetails(
  said: SaidUnderstanding['details'],
  message: Message,
  local: Understanding['details'],
): Understanding['details'] {
  return Object.fromEntries(
    details.flatMap((name): [string, Found<string>][] => {
      const words = said[name];
      const part = words && exactPart(message, words.span);
      if (!part) return [];
      const found = { value: part.text.slice(0, longestDetail), span: part.text };
      if (name !== 'order_number') return [[name, found]];
      const number = local.order_number ?? (/\d/u.test(part.text) ? found : null);
      return number ? [[name, number]] : [];
    }),
  );
}

/** Need is not overheard; but what is urgent gets a ticket unasked, so it is not enough that the words alone seem to say so. */
function toUrgency(said: Urgency | null, local: Urgency | null): Urgency | null {
  if (said === null) return local === 'urgent' ? 'high' : local;
  if (local === null) return said;
  return said !== local && (said === 'low' || local === 'low') ? null : said;
}

/** Tickets are wanted or not in words that name them, or as the answer to the question whether one is. */
function toTicket(
  said: SaidUnderstanding['ticket'],
  message: Message,
  local: Understanding['ticket'],
  { state }: UnderstandingInput,
): Understanding['ticket'] {
  const isAnswer = state.last_asked === 'ticket' || state.last_asked === 'which_issue';
  const isNamed = local !== null || isAnswer || names(said?.span, ticketWords);
  return isNamed ? agreed(quotedOne(said, message), local) : null;
}

/** A wish for a person makes a ticket, so it is heard in words for people only. */
const borneOut = (said: SaidUnderstanding['flow'], local: Understanding['flow']): SaidUnderstanding['flow'] =>
  said?.value === 'wants_human' && local !== 'wants_human' && !names(said.span, personWords) ? null : said;

const names = (span: string | undefined, words: readonly string[]): boolean =>
  span !== undefined && words.some((word) => readMessage(span).text.includes(word));

function toSmallTalk(
  said: SaidUnderstanding['small_talk'],
  local: Understanding['small_talk'],
  heard: Understanding,
): Understanding['small_talk'] {
  if (said === 'injection' || local === 'injection') return 'injection';
  return tellsNothing(heard) ? (said ?? local ?? 'unclear') : null;
}

const tellsNothing = (heard: Understanding): boolean =>
  saysNothing(heard) &&
  heard.problems.length === 0 &&
  Object.keys(heard.details).length === 0 &&
  [heard.danger, heard.ticket, heard.outcome, heard.urgency, heard.new_business].every((told) => told === null) &&
  signs.every((sign) => !heard[sign]);
