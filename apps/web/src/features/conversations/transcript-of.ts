import type { Conversation } from '@/lib/api-types';

export interface TranscriptLine {
  /** A note says that a person of our team came or left. */
  role: 'user' | 'bot' | 'staff' | 'note';
  /** Of the person of our team. */
  name?: string;
  text: string;
  timestamp: string;
}

/** The messages of a conversation as a transcript shows them. */
export const transcriptOf = ({ messages }: Pick<Conversation, 'messages'>): TranscriptLine[] =>
  messages.map(({ user, bot, staff, note, name, timestamp }) => ({
    role: user !== undefined ? 'user' : staff !== undefined ? 'staff' : note !== undefined ? 'note' : 'bot',
    text: user ?? staff ?? note ?? bot ?? '',
    timestamp,
    ...(name === undefined ? {} : { name }),
  }));
