import { createHash } from 'node:crypto';

/** Who the visitor is to the CRM: the session's id itself is a key, which only the bot and the visitor know. */
export const visitorIdOf = (sessionId: string): string => createHash('sha256').update(sessionId).digest('hex');
