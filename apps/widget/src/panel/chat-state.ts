import type { ChatHistory, ChatReply } from './api';
import type { ChatNews } from './chat-news';
import type { Unsent } from './outbox';

export interface ChatEntry {
  id: string;
  /** A note says that somebody came or left; the end, which is the last entry, that the conversation is over. */
  role: 'visitor' | 'bot' | 'staff' | 'note' | 'end';
  /** Of whoever of our team wrote it. */
  name?: string;
  text: string;
  /** It was heard, not written. */
  spoken?: true;
  /** Only a visitor's message can be anything but stored. `queued`: it waits for its turn, or for the network. */
  delivery: 'stored' | 'queued' | 'sending' | 'failed';
  /** Why a failed message was not answered, and what to do. */
  problem?: string;
  sources?: string[];
}

export interface ChatState {
  /** `unavailable`: the earlier messages could not be loaded; new ones may still be sent. */
  history: 'unknown' | 'loading' | 'loaded' | 'unavailable';
  /** In their order; what is queued stands at the end. */
  entries: ChatEntry[];
  /** The answer as far as it has come; null while none is awaited. */
  reply: string | null;
  suggestions: string[];
  /** Who of our team has the conversation in place of the bot. */
  readBy: string | null;
  /** The conversation that goes on; null while there is none. */
  conversation: string | null;
}

/** What a history tells, and what of this browser's messages it may not know. */
export type LoadedHistory = ChatNews & Pick<ChatHistory, 'conversation_id' | 'suggestions'>;

export type ChatAction =
  | { type: 'history-asked' }
  | { type: 'history-loaded'; history: LoadedHistory; unsent: readonly Unsent[] }
  | { type: 'news'; news: ChatNews }
  | { type: 'history-failed'; unsent: readonly Unsent[] }
  /** Of another tab, which knows what goes on at this moment. */
  | { type: 'taken-over'; state: ChatState }
  | { type: 'queued'; id: string; text: string; spoken?: true }
  | { type: 'sending'; id: string }
  | { type: 'token'; text: string }
  | { type: 'answered'; id: string; reply: ChatReply }
  | { type: 'failed'; id: string; problem: string }
  | { type: 'ended' };

export const emptyChat: ChatState = {
  history: 'unknown',
  entries: [],
  reply: null,
  suggestions: [],
  readBy: null,
  conversation: null,
};

/** What the chat shows after something happened. */
export function chatReducer(state: ChatState, action: ChatAction): ChatState {
  switch (action.type) {
    case 'history-asked':
      return { ...state, history: 'loading' };
    case 'history-loaded':
      return state.history === 'loaded' ? state : withHistory(state, action.history, action.unsent);
    case 'history-failed':
      return {
        ...state,
        history: 'unavailable',
        entries: [...state.entries, ...missing(action.unsent, state.entries)],
      };
    case 'taken-over':
      return state.history === 'loaded' ? state : action.state;
    case 'news':
      return withNews(state, action.news);
    case 'queued': {
      // A repeat keeps its place; everything else goes to the end.
      const { id, text, spoken } = action;
      const entry: ChatEntry = { id, role: 'visitor', text, delivery: 'queued', ...(spoken && { spoken }) };
      const known = state.entries.some(({ id }) => id === action.id);
      const entries = known
        ? state.entries.map((each) => (each.id === action.id ? entry : each))
        : [...state.entries, entry];
      return { ...state, entries, suggestions: [] };
    }
    case 'sending':
      return { ...state, entries: settle(state.entries, action.id, 'sending'), reply: '', suggestions: [] };
    case 'token':
      return state.reply === null ? state : { ...state, reply: state.reply + action.text };
    case 'answered':
      return withAnswer(state, action.id, action.reply);
    case 'failed':
      return { ...state, entries: settle(state.entries, action.id, 'failed', action.problem), reply: null };
    case 'ended':
      return { ...state, entries: withEnd(state.entries), suggestions: [], readBy: null, conversation: null };
  }
}

function withAnswer(state: ChatState, id: string, reply: ChatReply): ChatState {
  const answer: ChatEntry = {
    id: answerTo(id),
    role: 'bot',
    text: reply.response,
    delivery: 'stored',
    sources: titlesOf(reply.citations),
  };
  const isThere = state.entries.some((entry) => entry.id === answer.id);
  // A person reads the message: there is no answer yet.
  const answers = reply.read_by !== undefined || isThere ? [] : [answer];
  const entries = beforeQueued(settle(state.entries, id, 'stored'), answers);
  return {
    ...state,
    entries: reply.ended ? withEnd(entries) : entries,
    reply: null,
    suggestions: reply.ended ? [] : reply.suggestions,
    readBy: reply.read_by ?? null,
    conversation: reply.ended ? null : reply.conversation_id,
  };
}

function settle(entries: ChatEntry[], id: string, delivery: ChatEntry['delivery'], problem?: string): ChatEntry[] {
  return entries.map(({ problem: before, ...entry }) => {
    if (entry.id === id) return { ...entry, delivery, ...(problem === undefined ? {} : { problem }) };
    return before === undefined ? entry : { ...entry, problem: before };
  });
}

/** The server names answers in the same way. */
const answerTo = (id: string): string => `${id}-answer`;

/** Each document once. */
const titlesOf = (citations: readonly { title: string }[]): string[] => [
  ...new Set(citations.map(({ title }) => title)),
];

/** What was said meanwhile comes before what waits to be sent. */
function beforeQueued(entries: ChatEntry[], fresh: ChatEntry[]): ChatEntry[] {
  const first = entries.findIndex(({ delivery }) => delivery === 'queued');
  return first < 0 ? [...entries, ...fresh] : [...entries.slice(0, first), ...fresh, ...entries.slice(first)];
}

function withEnd(entries: ChatEntry[]): ChatEntry[] {
  if (entries.at(-1)?.role === 'end') return entries;
  return beforeQueued(entries, [{ id: `end-${entries.length}`, role: 'end', text: '', delivery: 'stored' }]);
}

/** Each message once; the answer that is awaited comes by itself. */
function withNews(state: ChatState, { messages, read_by: readBy, status }: ChatNews): ChatState {
  const sending = state.entries.find(({ delivery }) => delivery === 'sending');
  const known = new Set(state.entries.map(({ id }) => id));
  const fresh = messages.filter(({ id }) => !known.has(id) && !(sending && id === answerTo(sending.id))).map(toEntry);
  const isOver = status === 'closed' && state.reply === null && state.entries.at(-1)?.role !== 'end';
  if (fresh.length === 0 && !isOver) return { ...state, readBy };
  const come = new Set(fresh.map(({ id }) => id));
  // Its answer was given up, and has come all the same.
  const isAnswered = ({ id, delivery }: ChatEntry) => delivery === 'failed' && come.has(answerTo(id));
  const earlier = state.entries.map((entry) => (isAnswered(entry) ? toStored(entry) : entry));
  const entries = beforeQueued(earlier, fresh);
  return {
    ...state,
    entries: isOver ? withEnd(entries) : entries,
    readBy,
    suggestions: [],
    conversation: isOver ? null : state.conversation,
  };
}

const toStored = ({ problem: _, ...entry }: ChatEntry): ChatEntry => ({ ...entry, delivery: 'stored' });

const roles = { user: 'visitor', bot: 'bot', staff: 'staff', note: 'note' } as const;

const toEntry = ({ id, role, text, name, citations }: ChatHistory['messages'][number]): ChatEntry => ({
  id,
  role: roles[role],
  text,
  ...(name === undefined ? {} : { name }),
  delivery: 'stored',
  ...(citations === undefined ? {} : { sources: titlesOf(citations) }),
});

function withHistory(state: ChatState, history: LoadedHistory, unsent: readonly Unsent[]): ChatState {
  const isOngoing = history.status === 'ongoing';
  const own = new Map(state.entries.map((entry) => [entry.id, entry]));
  // What this page has done since is newer than what the server told.
  const told = fromHistory(history).map((entry) => own.get(entry.id) ?? entry);
  const since = state.entries.filter((entry) => !told.includes(entry));
  return {
    ...state,
    history: 'loaded',
    entries: [...told, ...missing(unsent, [...told, ...since]), ...since],
    suggestions: isOngoing ? (history.suggestions ?? []) : [],
    readBy: history.read_by,
    conversation: isOngoing ? history.conversation_id : null,
  };
}

/** Of the messages that may not have arrived those that are not there. */
function missing(unsent: readonly Unsent[], entries: readonly ChatEntry[]): ChatEntry[] {
  const known = new Set(entries.map(({ id }) => id));
  return unsent.filter(({ id }) => !known.has(id)).map((each) => ({ ...each, role: 'visitor', delivery: 'queued' }));
}

function fromHistory({ messages, status, read_by }: ChatNews): ChatEntry[] {
  const entries = messages.map((message, index): ChatEntry => {
    const isLast = index === messages.length - 1 && status === 'ongoing' && read_by === null;
    const lost = message.role === 'user' && message.message_id !== undefined && isLast;
    // The page was closed before the answer came: the same message is sent again for it.
    return { ...toEntry(message), ...(lost ? { delivery: 'queued' } : {}) };
  });
  return status === 'closed' && entries.length > 0 ? withEnd(entries) : entries;
}
