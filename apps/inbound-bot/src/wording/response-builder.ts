import { extractiveAnswer, nearestTitle } from '@abbotsford/knowledge';
import { officeSaying, phraseFrom, type Choose, type Values } from '@abbotsford/bot/reply';
import { shortened } from '../domain/shortened';
import { allIssues, firstName, type ConversationState } from '../domain/conversation-state';
import type { Passage, Plan, PlanStep, TicketNews } from '../domain/plan';
import { isWordingId, wordings, type WordingId } from './wordings.data';

/** The words of a reply. */
export interface WordedReply {
  readonly text: string;
  /** The phrasings that it is made of, for the state to remember (rememberWordings). */
  readonly used_wordings: readonly string[];
  /** The passages that an answer in it was taken from. */
  readonly cited: readonly Passage[];
}

/** What one step says: phrasings to choose from, words of the scenario or of the knowledge base. */
type Saying =
  | { readonly id: WordingId; readonly values?: Values; readonly apart?: boolean }
  | { readonly words: string; readonly cited?: readonly Passage[]; readonly apart?: boolean };

const phrase = phraseFrom<WordingId>(wordings);
const longestSummary = 80;
const longestQuote = 300;
const mostNews = 3;

/**
 * Puts a plan into written phrasings. It has at most one question mark, and none in a goodbye.
 * @param state the state after the decision, with the tickets that were made
 * @param choose which phrasing; the same choice gives the same reply
 */
export function word(plan: Plan, state: ConversationState, choose: Choose): WordedReply {
  const name = firstName(state) ?? undefined;
  return plan.steps
    .flatMap((step) => sayings(step, state, choose))
    .reduce<WordedReply>(
      (said, saying) => {
        const gap = said.text === '' ? '' : saying.apart ? '\n\n' : ' ';
        if ('words' in saying) {
          return { ...said, text: said.text + gap + saying.words, cited: [...said.cited, ...(saying.cited ?? [])] };
        }
        // A name in every sentence is not how people talk.
        const values = { name: name !== undefined && said.text.includes(name) ? undefined : name, ...saying.values };
        const used = [...state.used_wordings, ...said.used_wordings];
        const chosen = phrase(saying.id, values, used, choose);
        return { ...said, text: said.text + gap + chosen.text, used_wordings: [...said.used_wordings, chosen.wording] };
      },
      { text: '', used_wordings: [], cited: [] },
    );
}

function sayings(step: PlanStep, state: ConversationState, choose: Choose): readonly Saying[] {
  switch (step.do) {
    case 'greet':
      return [{ id: firstName(state) === null ? 'greet.plain' : 'greet.new' }];
    case 'small_talk':
      return [{ id: `small_talk.${step.topic}` }];
    case 'language_note': {
      const id = `language_note.${step.language}`;
      return [{ id: isWordingId(id) ? id : 'language_note.other' }];
    }
    case 'make_safe':
      return [
        { id: step.danger === 'gas' ? 'make_safe.gas' : 'make_safe.other' },
        { words: step.steps.map(({ text }) => text).join(' ') },
      ];
    case 'acknowledge':
      return acknowledge(step);
    case 'note':
      return step.fields.includes('order_number') && step.order_number !== null
        ? [{ id: 'note.order_number', values: { order_number: step.order_number } }]
        : [{ id: 'note' }];
    case 'correct':
      return [{ id: 'correct', values: { called: step.called } }];
    case 'answer': {
      const { text, cited } = extractiveAnswer(step.question, step.passages, false);
      return text === '' ? [unanswered(nearestTitle(step.passages))] : [{ words: text, cited }];
    }
    case 'cannot_answer':
      return [unanswered(step.near)];
    case 'guide':
      return [
        ...(step.causes.length > 0
          ? [{ id: 'guide.causes', values: { causes: listed(step.causes.slice(0, 3)) } } as const]
          : []),
        ...(step.led ? [] : [{ id: step.causes.length > 0 ? 'guide.first' : 'guide.next' } as const]),
        ...(step.steps.length > 0
          ? [{ words: `\n${step.steps.map(({ text }, i) => `${i + 1}. ${text}`).join('\n')}` }]
          : []),
      ];
    case 'clarify':
      return [{ words: step.asks[choose(step.asks.length, step.topic)] ?? '', apart: true }];
    case 'ask_helped':
      return [{ id: 'ask_helped', apart: true }];
    case 'offer_ticket':
      return [{ id: step.urgency === 'urgent' ? 'offer_ticket.urgent' : 'offer_ticket.normal', apart: true }];
    case 'ask_order_number':
    case 'ask_about':
      return [{ id: step.do, apart: true }];
    case 'ask_which':
      return [{ id: 'ask_which', values: { options: listed(step.called, 'or') }, apart: true }];
    case 'tell_ticket':
      return tellTicket(step, state);
    case 'tell_known_tickets': {
      const numbers = step.tickets.flatMap(({ number }) => number ?? []);
      return numbers.length === 0
        ? [{ id: 'tell_known.pending' }]
        : [{ id: 'tell_known.one', values: { numbers: listed(numbers) } }];
    }
    case 'tell_ticket_news':
      return tellNews(step.tickets);
    case 'tell_sales':
      return [{ id: `tell_sales.${step.sales}` }];
    case 'call_person':
      return [{ id: 'call_person' }, ...(step.office ? [officeSaying(step.office)] : [])];
    case 'no_more_steps':
    case 'leave_it_alone':
    case 'sorry_not_solved':
    case 'urgent_line':
    case 'respect_no_ticket':
    case 'glad_it_works':
    case 'keep_private':
    case 'no_promise':
    case 'wait_for_more':
    case 'invite':
    case 'goodbye':
      return [{ id: step.do }];
  }
}

function acknowledge({
  called,
  category,
  another,
  several,
}: Extract<PlanStep, { do: 'acknowledge' }>): readonly Saying[] {
  const values = { called };
  if (several) return [{ id: 'acknowledge.several', values }];
  return [{ id: another ? 'acknowledge.another' : `acknowledge.${category}`, values }];
}

function tellTicket(
  { key, called, urgency }: Extract<PlanStep, { do: 'tell_ticket' }>,
  state: ConversationState,
): readonly Saying[] {
  const number = allIssues(state).find((issue) => issue.key === key)?.ticket?.number ?? null;
  if (number === null) return [{ id: 'tell_ticket.on_its_way', values: { called } }];
  return [
    { id: 'tell_ticket.made', values: { number, called, urgent: urgency === 'urgent' ? 'urgent' : undefined } },
    { id: 'tell_ticket.next' },
  ];
}

function tellNews(tickets: readonly TicketNews[] | null): readonly Saying[] {
  if (tickets === null) return [{ id: 'tell_news.unknown' }];
  if (tickets.length === 0) return [{ id: 'tell_news.none' }];
  return tickets.slice(0, mostNews).map(({ number, status, summary, last_reply }) => {
    const reply = last_reply === null ? undefined : cut(last_reply, longestQuote);
    return {
      id: reply?.endsWith('…') ? 'tell_news.long' : 'tell_news.one',
      values: {
        number,
        status: status === 'waiting' ? 'waiting for your answer' : status,
        summary: cut(summary, longestSummary),
        reply,
      },
    };
  });
}

const unanswered = (near: string | null): Saying => ({ id: 'cannot_answer', values: { near: near ?? undefined } });

const listed = (all: readonly string[], joint = 'and'): string =>
  all.length < 2 ? (all[0] ?? '') : `${all.slice(0, -1).join(', ')} ${joint} ${all.at(-1) ?? ''}`;

/** Whole words, without question marks, so that nothing but the reply itself asks. */
const cut = (text: string, longest: number): string =>
  shortened(text.replaceAll('?', '').replace(/\s+/gu, ' '), longest);
