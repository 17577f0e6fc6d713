import type { ChatHistory, ChatReply } from '@/lib/api-types';
import type { ChatNews } from './chat-news';

export interface ChatEntry {
  id: string;
  /** A note says that somebody came or left; the end, which is the last entry, that the conversation is over. */
  role: 'visitor' | 'bot' | 'staff' | 'note' | 'end';
  /** Of whoever of our team wrote it. */
  name?: string;
  text: string;
  /** Only a visitor's message can be anything but stored. */
  delivery: 'stored' | 'sending' | 'failed';
  /** Why a failed message was not answered, and what to do. */
  problem?: string;
  sources?: string[];
}

export interface ChatState {
  /** `unavailable`: the earlier messages could not be loaded; new ones may still be sent. */
  history: 'unknown' | 'loading' | 'loaded' | 'unavailable';
  entries: ChatEntry[];
  /** The answer as far as it has come; null while none is awaited. */
  reply: string | null;
  suggestions: string[];
  /** Who of our team has the conversation in place of the bot. */
  readBy: string | null;
  /** The conversation that goes on; null while there is none. */
  conversation: string | null;
}

export type ChatAction =
  | { type: 'history-asked' }
  | { type: 'history-loaded'; history: ChatNews & Pick<ChatHistory, 'conversation_id'> }
  | { type: 'news'; news: ChatNews }
  | { type: 'history-failed' }
  | { type: 'sent'; id: string; text: string }
  | { type: 'token'; text: string }
  | { type: 'answered'; id: string; reply: ChatReply }
  | { type: 'failed'; id: string; problem: string };

export const emptyChat: ChatState = {
  history: 'unknown',
  entries: [],
  reply: null,
  suggestions: [],
  readBy: null,
  conversation: null,
};

const ENDED = 'This conversation has ended. Write again at any time to start a new one.';
const UNANSWERED = "This message wasn't answered.";

/** What the chat shows after something happened. */
export function chatReducer(state: ChatState, action: ChatAction): ChatState {
  switch (action.type) {
    case 'history-asked':
      return { ...state, history: 'loading' };
    case 'history-loaded':
      if (state.history === 'loaded') return state;
      return {
        ...state,
        history: 'loaded',
        entries: [...fromHistory(action.history), ...state.entries],
        readBy: action.history.read_by,
        conversation: action.history.status === 'ongoing' ? action.history.conversation_id : null,
      };
    case 'news':
      return withNews(state, action.news);
    case 'history-failed':
      return { ...state, history: 'unavailable' };
    case 'sent': {
      // A repeat keeps its place; everything else goes to the end.
      const entry: ChatEntry = { id: action.id, role: 'visitor', text: action.text, delivery: 'sending' };
      const known = state.entries.some(({ id }) => id === action.id);
      const entries = known
        ? state.entries.map((each) => (each.id === action.id ? entry : each))
        : [...state.entries, entry];
      return { ...state, entries, reply: '', suggestions: [] };
    }
    case 'token':
      return state.reply === null ? state : { ...state, reply: state.reply + action.text };
    case 'answered': {
      const { reply } = action;
      const answer: ChatEntry = {
        id: answerTo(action.id),
        role: 'bot',
        text: reply.response,
        delivery: 'stored',
        sources: [...new Set(reply.citations.map(({ title }) => title))],
      };
      // A person reads the message: there is no answer yet.
      const answers = reply.read_by === undefined ? [answer] : [];
      const entries = [...settle(state.entries, action.id, 'stored'), ...answers];
      return {
        ...state,
        entries: reply.ended ? withEnd(entries) : entries,
        reply: null,
        suggestions: reply.ended ? [] : reply.suggestions,
        readBy: reply.read_by ?? null,
        conversation: reply.ended ? null : reply.conversation_id,
      };
    }
    case 'failed':
      return { ...state, entries: settle(state.entries, action.id, 'failed', action.problem), reply: null };
  }
}

function settle(entries: ChatEntry[], id: string, delivery: ChatEntry['delivery'], problem?: string): ChatEntry[] {
  return entries.map((entry) =>
    entry.id === id ? { ...entry, delivery, ...(problem === undefined ? {} : { problem }) } : entry,
  );
}

/** The server names answers in the same way. */
const answerTo = (id: string): string => `${id}-answer`;

const withEnd = (entries: ChatEntry[]): ChatEntry[] => [
  ...entries,
  { id: `end-${entries.length}`, role: 'end', text: ENDED, delivery: 'stored' },
];

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
  const entries = [...earlier, ...fresh];
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

const toEntry = ({ id, role, text, name }: ChatHistory['messages'][number]): ChatEntry => ({
  id,
  role: roles[role],
  text,
  ...(name === undefined ? {} : { name }),
  delivery: 'stored',
});

function fromHistory({ messages, status, read_by }: ChatNews): ChatEntry[] {
  const entries = messages.map((message, index): ChatEntry => {
    const isLast = index === messages.length - 1 && status === 'ongoing' && read_by === null;
    const lost = message.role === 'user' && message.message_id !== undefined && isLast;
    // The page was closed before the answer came: the same message may be sent again for it.
    return { ...toEntry(message), ...(lost ? { delivery: 'failed', problem: UNANSWERED } : {}) };
  });
  return status === 'closed' && entries.length > 0 ? withEnd(entries) : entries;
}
