import type { ChatHistory, ChatReply } from '@/lib/api-types';

export interface ChatEntry {
  id: string;
  /** A note is said by the page itself, such as that the conversation has ended. */
  role: 'visitor' | 'bot' | 'note';
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
}

type EarlierMessages = Pick<ChatHistory, 'messages' | 'status'>;

export type ChatAction =
  | { type: 'history-asked' }
  | { type: 'history-loaded'; history: EarlierMessages }
  | { type: 'history-failed' }
  | { type: 'sent'; id: string; text: string }
  | { type: 'token'; text: string }
  | { type: 'answered'; id: string; reply: ChatReply }
  | { type: 'failed'; id: string; problem: string };

export const emptyChat: ChatState = { history: 'unknown', entries: [], reply: null, suggestions: [] };

const ENDED = 'This conversation has ended. Write again at any time to start a new one.';
const UNANSWERED = "This message wasn't answered.";

/** What the chat shows after something happened. */
export function chatReducer(state: ChatState, action: ChatAction): ChatState {
  switch (action.type) {
    case 'history-asked':
      return { ...state, history: 'loading' };
    case 'history-loaded':
      if (state.history === 'loaded') return state;
      return { ...state, history: 'loaded', entries: [...fromHistory(action.history), ...state.entries] };
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
        id: `${action.id}-answer`,
        role: 'bot',
        text: reply.response,
        delivery: 'stored',
        sources: [...new Set(reply.citations.map(({ title }) => title))],
      };
      const notes = reply.ended ? [endNote(action.id)] : [];
      return {
        ...state,
        entries: [...settle(state.entries, action.id, 'stored'), answer, ...notes],
        reply: null,
        suggestions: reply.ended ? [] : reply.suggestions,
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

function endNote(id: string): ChatEntry {
  return { id: `${id}-end`, role: 'note', text: ENDED, delivery: 'stored' };
}

function fromHistory({ messages, status }: EarlierMessages): ChatEntry[] {
  const entries = messages.map((message, index): ChatEntry => {
    const visitor = message.role === 'user';
    const lost = visitor && message.message_id !== undefined && index === messages.length - 1 && status === 'ongoing';
    return {
      id: message.message_id && visitor ? message.message_id : `history-${index}`,
      role: visitor ? 'visitor' : 'bot',
      text: message.text,
      // The page was closed before the answer came: the same message may be sent again for it.
      ...(lost ? { delivery: 'failed', problem: UNANSWERED } : { delivery: 'stored' }),
    };
  });
  return status === 'closed' && entries.length > 0 ? [...entries, endNote('history')] : entries;
}
