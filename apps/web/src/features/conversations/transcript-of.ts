import type { Conversation } from '@/lib/api-types';

export interface TranscriptLine {
  /** A note says that a person of our team came or left. */
  role: 'user' | 'bot' | 'staff' | 'note';
  /** Of the person of our team. */
  name?: string;
  text: string;
  timestamp: string;
  /** What an answer was taken from. */
  citations?: readonly { title: string; document_id?: string; quote: string }[];
  /** What the visitor said of an answer. */
  helpful?: boolean;
}

/** The messages of a conversation as a transcript shows them. */
export const transcriptOf = ({ messages }: Pick<Conversation, 'messages'>): TranscriptLine[] =>
  messages.map(({ user, bot, staff, note, name, timestamp, citations, helpful }) => ({
    role: user !== undefined ? 'user' : staff !== undefined ? 'staff' : note !== undefined ? 'note' : 'bot',
    text: user ?? staff ?? note ?? bot ?? '',
    timestamp,
    ...(name === undefined ? {} : { name }),
    ...(citations && { citations }),
    ...(helpful === undefined ? {} : { helpful }),
  }));
