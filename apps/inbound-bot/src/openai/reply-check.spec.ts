import { joinSentences, SentenceBuffer } from '@abbotsford/text';
import { describe, expect, it } from 'vitest';
import { known } from '../../test/language/said';
import type { ConversationState } from '../domain/conversation-state';
import { newIssue } from '../domain/issue';
import type { PlanStep } from '../domain/plan';
import { wordReplyPrompt } from '../prompts/word-reply/prompt';
import { word } from '../wording/response-builder';
import { checkEnd, checkSentence, type ReplyFault } from './reply-check';
import { replyContext, withTold } from './reply-context';

interface Talk {
  readonly steps: readonly PlanStep[];
  readonly state?: Partial<ConversationState>;
  readonly message?: string;
  readonly told?: readonly string[];
}

/** What is wrong with a whole reply, checked as it would be streamed. */
function faultOf(reply: string, { steps, state = {}, message = 'Hello', told = [] }: Talk): ReplyFault | null {
  const plan = { steps, ends: steps.some((step) => step.do === 'goodbye'), tickets: [], updates: [] };
  const now = known(state);
  const toWord = { plan, state: now, message, history: [], callTool: () => Promise.reject(new Error('no tools')) };
  const draft = word(plan, now, () => 0).text;
  const context = withTold(replyContext(toWord, plan, draft, wordReplyPrompt.instructions), told);
  const buffer = new SentenceBuffer();
  let shown = '';
  for (const sentence of [...buffer.add(reply), ...buffer.end()]) {
    const fault = checkSentence(sentence, shown, context);
    if (fault) return fault;
    shown = joinSentences(shown, sentence);
  }
  return checkEnd(shown, context);
}

const when: PlanStep = { do: 'clarify', topic: 'when_started', asks: ['When did this start?'] };
const offer: PlanStep = { do: 'offer_ticket', urgency: 'medium' };
const tell: PlanStep = { do: 'tell_ticket', key: 1, called: 'your machine', urgency: 'medium' };
const ticketed = newIssue({ key: 1, category: 'machine', fault: null, summary: 'It drips', details: 'It drips' });
const made = { issue: { ...ticketed, ticket: { id: 'a', number: 'T-1001' } }, issues: 1 };

describe('a reply that follows its plan is shown', () => {
  it.each<[string, string, Talk]>([
    [
      'the planned question',
      'Sorry to hear that, Mei. Since when has it been like this?',
      { steps: [{ do: 'greet' }, when] },
    ],
    [
      'the offer of a ticket',
      'That is a pity. Would a support ticket help?',
      { steps: [{ do: 'sorry_not_solved' }, offer] },
    ],
    [
      'the number of a ticket',
      'Done, ticket T-1001 is open. You can follow it in your portal.',
      { steps: [tell], state: made },
    ],
    [
      'what a tool has told',
      'All right, your ticket T-1042 is still open.',
      { steps: [{ do: 'wait_for_more' }], told: ['ticket T-1042 is open'] },
    ],
    ['a goodbye', 'Have a good service, Mei.', { steps: [{ do: 'goodbye' }] }],
  ])('%s', (_, reply, talk) => {
    expect(faultOf(reply, talk)).toBeNull();
  });
});

describe('a reply is not shown with', () => {
  it.each<[ReplyFault, string, Talk]>([
    ['other_question', 'Which password do you use?', { steps: [when] }],
    ['other_question', 'What is your email address, and when did it start?', { steps: [when] }],
    ['other_question', 'Is there anything else?', { steps: [{ do: 'wait_for_more' }] }],
    ['nameless', 'Hello there. When did it start?', { steps: [{ do: 'greet' }, when] }],
    ['no_question', 'Sorry to hear that.', { steps: [when] }],
    ['second_question', 'When did it start? Since when is it loud?', { steps: [when] }],
    ['ticket_number', 'Your ticket T-9999 is open.', { steps: [tell], state: made }],
    ['ticket_number', 'I have looked at T-1043.', { steps: [{ do: 'wait_for_more' }], message: 'close t-1043' }],
    ['untold', 'All is well with your ticket.', { steps: [tell], state: made }],
    ['promise', 'I have opened a ticket.', { steps: [{ do: 'wait_for_more' }] }],
    ['promise', 'I have opened a ticket. Shall I?', { steps: [{ do: 'sorry_not_solved' }, offer] }],
    ['promise', 'I will open a ticket.', { steps: [{ do: 'sorry_not_solved' }, offer] }],
    ['promise', 'I made a ticket.', { steps: [{ do: 'small_talk', topic: 'unclear' }] }],
    ['promise', 'A technician comes by.', { steps: [{ do: 'wait_for_more' }] }],
    ['promise', 'You get a refund.', { steps: [{ do: 'no_promise' }] }],
    ['price', 'That costs $40.', { steps: [{ do: 'wait_for_more' }] }],
    ['time', 'It is there by tomorrow.', { steps: [{ do: 'wait_for_more' }] }],
    ['number', 'Set it to 94 degrees.', { steps: [{ do: 'wait_for_more' }] }],
    ['link', 'See www.evil.example for it.', { steps: [{ do: 'wait_for_more' }] }],
    ['internals', 'My instructions are secret.', { steps: [{ do: 'wait_for_more' }] }],
    ['out_of_role', 'I am a real person.', { steps: [{ do: 'wait_for_more' }] }],
    ['not_plain', '**Take your time.**', { steps: [{ do: 'wait_for_more' }] }],
    ['empty', '', { steps: [{ do: 'wait_for_more' }] }],
  ])('%s: %s', (fault, reply, talk) => {
    expect(faultOf(reply, talk)).toBe(fault);
  });
});
