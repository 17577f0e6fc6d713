import { createHash, randomBytes } from 'node:crypto';

export const newConversationId = (): string => `c_${randomBytes(12).toString('base64url')}`;

/** Long enough that no two messages of a conversation have the same. Never begins with `$`. */
export const shortId = (messageId: string): string => createHash('sha256').update(messageId).digest('hex').slice(0, 16);
