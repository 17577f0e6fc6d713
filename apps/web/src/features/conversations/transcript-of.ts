import type { Conversation, TranscriptEntry } from '@/lib/api-types';

/** The messages of a conversation as a transcript shows them. */
export const transcriptOf = ({ messages }: Pick<Conversation, 'messages'>): TranscriptEntry[] =>
  messages.map(({ user, bot, timestamp }) => ({
    role: user === undefined ? ('bot' as const) : ('user' as const),
    text: user ?? bot ?? '',
    timestamp,
  }));
