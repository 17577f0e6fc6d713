import { exactPart, withoutOrders } from '@abbotsford/bot/reply';
import { extractiveAnswer, readCitations, safePassages, toCitations } from '@abbotsford/knowledge';
import type { Passage } from '@abbotsford/knowledge';
import { checkEmail, checkPhone, findEmails, findPhones } from '@abbotsford/validation';
import { comparableEmail, SentenceBuffer } from '@abbotsford/text';
import { isOrderInDocument, ordersBot } from '@abbotsford/orders';
import { readInboundIntents, readIntents, readMessage, readProblems } from '@abbotsford/understanding';
import { safeHeading } from '../../libs/knowledge/src/safe-heading';
import { findSpokenDigits } from '../../libs/validation/src/spoken-digits';
import { framesOf, messageIdOf, readFrame } from '../../apps/gateway/src/chat/read-frame';
import { customersBot } from '../../apps/gateway/src/chat/spoken-with.data';
import { refuseNullCharacters } from '../../apps/gateway/src/http/refuse-null-characters';
import { said } from '../../apps/inbound-bot/test/language/said';
import type { ConversationState as SupportState } from '../../apps/inbound-bot/src/domain/conversation-state';
import { newIssue } from '../../apps/inbound-bot/src/domain/issue';
import { dangers } from '../../apps/inbound-bot/src/domain/scenarios/dangers.data';
import { findFault, mostPointedTo } from '../../apps/inbound-bot/src/domain/scenarios/find-fault';
import { machine } from '../../apps/inbound-bot/src/domain/scenarios/machine.scenario';
import { checkSentence as checkSupportSentence } from '../../apps/inbound-bot/src/openai/reply-check';
import { replyContext as supportContext } from '../../apps/inbound-bot/src/openai/reply-context';
import { initialState as initialSupport } from '../../apps/inbound-bot/src/policy/state-manager';
import { readingTasks as supportTasks } from '../../apps/inbound-bot/src/reading/reading-tasks';
import type { AskTopic, ConversationState } from '../../apps/outbound-bot/src/domain/conversation-state';
import type { UnderstandingInput } from '../../apps/outbound-bot/src/domain/understanding';
import { checkSentence } from '../../apps/outbound-bot/src/openai/reply-check';
import { replyContext } from '../../apps/outbound-bot/src/openai/reply-context';
import { initialState } from '../../apps/outbound-bot/src/policy/state-manager';
import { readingTasks } from '../../apps/outbound-bot/src/reading/reading-tasks';
import { writtenSummary } from '../../apps/outbound-bot/src/summary/written-summary';
import { understandLocally } from '../../apps/outbound-bot/src/understanding/local-understanding';
import { askedFor } from '../../apps/rag/src/retrieval/asked-for';
import { questionProper } from '../../apps/rag/src/retrieval/question-proper';
import { splitQuestion } from '../../apps/rag/src/retrieval/split-question';
import { splitSentences } from '../../apps/rag/src/retrieval/split-sentences';
import { termsOf } from '../../apps/rag/src/retrieval/terms';
import { linkify } from '../../apps/widget/src/panel/linkify';

/** Something of ours that is given text from outside. */
export interface Reader {
  readonly name: string;
  /** The longest text that it is given, in characters: the limit of the API or of its caller. */
  readonly length: number;
  /** Milliseconds of a processor that the longest text may take. */
  readonly limitMs: number;
  readonly read: (text: string) => unknown;
}

const MESSAGE = 4_000;
const EMAIL = 254;
/** What a search gives of a document at most; `safePassages` reads no more of one. */
const PASSAGE = 3_000;
const DOCUMENT = 1_000_000;

const NOW = new Date('2026-11-22T10:00:00Z');
const input = (
  message: string,
  state: Partial<ConversationState> = {},
  country: string | null = 'AU',
): UnderstandingInput => ({
  message,
  state: { ...initialState(), ...state },
  country_code: country,
  now: NOW,
  history: [{ role: 'user', text: message }],
});

/** What was asked last and is known decides which readers run. */
const situations: readonly (readonly [string, Partial<ConversationState>, string | null])[] = [
  ['nothing known', {}, 'AU'],
  ['asked for the name', { last_asked: 'name', name: 'Jo' }, null],
  [
    'an address in question',
    {
      last_asked: 'email',
      pending_confirmation: { field: 'email', typed: 'jo@gmial.com', suggestion: 'jo@gmail.com' },
    },
    'US',
  ],
  ['asked for the phone', { last_asked: 'phone', phone: '+61491570156', email: 'a@b.co' }, 'GB'],
  ['asked for cups', { last_asked: 'volume', volume: 100 }, 'AU'],
  ['asked for days', { last_asked: 'volume' }, 'AU'],
  ['asked when', { last_asked: 'timeline', timeline: 'March' }, 'VN'],
  ['asked how many cafés', { last_asked: 'cafe_count', cafe_count: 3, customer_type: 'existing_cafe' }, 'AU'],
  ['asked for the machine', { last_asked: 'equipment', customer_type: 'new_cafe' }, 'AU'],
  ['asked for needs', { last_asked: 'support_needs' as AskTopic, customer_type: 'existing_cafe' }, 'AU'],
  ['asked for the coffee', { last_asked: 'coffee_style', coffee_style: 'bold' }, 'AU'],
  ['asked for the business', { last_asked: 'customer_type' }, 'AU'],
];

const issue = newIssue({ key: 1, category: 'delivery', fault: null, summary: 'It is late', details: 'It is late' });
/** The same of the support bot. */
const supportSituations: readonly (readonly [string, Partial<SupportState>])[] = [
  ['nothing known', {}],
  ['asked for the order number', { last_asked: 'order_number', issue, issues: 1 }],
  ['asked when it began', { last_asked: 'when_started', issue, issues: 1 }],
  ['asked what was tried', { last_asked: 'tried', issue, issues: 1 }],
  ['asked whether it helped', { last_asked: 'helped', issue: { ...issue, steps_given: 3 }, issues: 1 }],
];
const supportInput = (message: string, state: Partial<SupportState> = {}) => ({
  message,
  state: { ...initialSupport(), ...state },
  country_code: 'AU',
  now: NOW,
  history: [],
});

const passage = (text: string, heading = 'Delivery'): Passage => ({
  document_id: '0123456789abcdef01234567',
  title: 'Prices and delivery',
  source: 'prices.md',
  heading,
  score: 1,
  text,
});
const ordinary = passage(
  'We deliver to Perth on Tuesdays. It costs $12.\n\n| Weight | Price |\n| - | - |\n| 5 kg | $20 |',
);
const question = 'How much is delivery to Perth, and what does a 5 kg bag cost?';

/** A reply of a model is held against what the visitor has said. */
const checkedAgainst = (message: string) =>
  replyContext(
    { plan: { steps: [], lead: 'none', ends: false }, state: initialState(), message, history: [] } as never,
    '',
    '',
  );

const supportCheckedAgainst = (message: string) => {
  const plan = { steps: [], ends: false, tickets: [], updates: [] };
  const callTool = () => Promise.resolve({ result: {}, told: [] });
  return supportContext({ plan, state: initialSupport(), message, history: [], callTool }, plan, '', '');
};

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const quietly = (read: () => unknown): unknown => {
  try {
    return read();
  } catch {
    return undefined;
  }
};

const ofMessages = (name: string, read: Reader['read'], limitMs = 100): Reader => ({
  name,
  length: MESSAGE,
  limitMs,
  read,
});

/** Whatever reads text of visitors, models, editors or other programs. A new reader belongs in this list. */
export const readers: readonly Reader[] = [
  ...situations.map(([name, state, country]) =>
    ofMessages(`understandLocally, ${name}`, (text) => understandLocally(input(text, state, country)), 150),
  ),
  ofMessages('openSentences', (text) => {
    const said = input(text);
    return readingTasks.openSentences({ ...understandLocally(input('well')), language: 'en' }, said);
  }),
  ofMessages('clauses of a message', (text) => readMessage(text).clauses),
  ofMessages('readIntents', (text) => readIntents(text)),
  ofMessages('readInboundIntents', (text) => readInboundIntents(text)),
  ofMessages('readProblems', (text) => readProblems(readMessage(text))),
  ofMessages('asksSomething', readingTasks.asksSomething),
  ofMessages('givesOrders', readingTasks.givesOrders),
  ofMessages('withoutOrders', withoutOrders),
  ofMessages('exactPart, of a message', (text) => exactPart(readMessage(text), 'we open in March next year')),
  ofMessages('exactPart, of a model’s words', (text) => exactPart(readMessage(question), text)),
  ofMessages('checkSentence, of a model', (text) => checkSentence(text.slice(0, 600), '', checkedAgainst(question))),
  ofMessages('checkSentence, against a message', (text) => checkSentence(question, '', checkedAgainst(text))),
  ofMessages('SentenceBuffer', (text) => [...new SentenceBuffer().add(text)]),
  ofMessages('writtenSummary', (text) => writtenSummary({ ...initialState(), support_needs: text }, [text])),

  ofMessages('findPhones', (text) => findPhones(text, { countryCode: 'AU', expected: true })),
  ofMessages('findSpokenDigits', findSpokenDigits),
  ofMessages('findEmails', (text) => findEmails(text, { expected: true })),
  ofMessages('checkEmail', checkEmail),
  ofMessages('checkPhone', (text) => checkPhone(text, 'AU')),
  { name: 'comparableEmail', length: EMAIL, limitMs: 20, read: comparableEmail },

  ofMessages('isOrderInDocument', isOrderInDocument),
  ofMessages('ordersBot', ordersBot),
  ofMessages('readCitations', (text) => readCitations(text, [ordinary])),
  { name: 'safePassages', length: PASSAGE, limitMs: 100, read: (text) => safePassages([passage(text)]) },
  { name: 'safeHeading', length: PASSAGE, limitMs: 100, read: (text) => safeHeading(passage('', text)) },
  {
    name: 'extractiveAnswer, of passages',
    length: PASSAGE,
    limitMs: 150,
    read: (text) => extractiveAnswer(question, [ordinary, passage(text), passage(text), passage(text)], false),
  },
  ofMessages('extractiveAnswer, to a question', (text) => extractiveAnswer(text, [ordinary, ordinary], false), 150),
  { name: 'toCitations', length: PASSAGE, limitMs: 100, read: (text) => toCitations([passage(text)], text) },

  ofMessages('termsOf', termsOf),
  ofMessages('questionProper', questionProper),
  ofMessages('splitQuestion', (text) => splitQuestion(text, (clause) => clause.length)),
  ofMessages('askedFor', askedFor),
  { name: 'splitSentences', length: DOCUMENT, limitMs: 1_500, read: splitSentences },

  ofMessages('linkify', linkify),
  ofMessages('readFrame', (text) =>
    quietly(() => void readFrame(bytes(text), framesOf(customersBot)).catch(() => undefined)),
  ),
  ofMessages('messageIdOf', (text) => messageIdOf(bytes(text))),
  ofMessages('refuseNullCharacters', (text) => quietly(() => refuseNullCharacters({}, { text }, text))),

  ...supportSituations.map(([name, state]) =>
    ofMessages(
      `understandLocally of support, ${name}`,
      (text) => supportTasks.understandLocally(supportInput(text, state)),
      150,
    ),
  ),
  ofMessages('sentencesOf of support', supportTasks.sentencesOf),
  ofMessages(
    'toUnderstanding of support',
    (text) => supportTasks.toUnderstanding(said({ danger: { span: text }, questions: [text] }), supportInput(text)),
    200,
  ),
  ofMessages('the fault that a message is about', (text) => findFault(machine, text)),
  ofMessages('the danger that a message tells of', (text) => mostPointedTo(dangers, text)),
  ofMessages('checkSentence of support', (text) =>
    checkSupportSentence(text.slice(0, 600), '', supportCheckedAgainst(question)),
  ),
  ofMessages('checkSentence of support, against a message', (text) =>
    checkSupportSentence(question, '', supportCheckedAgainst(text)),
  ),
];
