import type { ConsumerName } from '../contract';
import type { ServiceName } from '../services';

/** Replies to one service can't be read by another, which may subscribe to its own prefix only. */
export const inboxPrefix = (service: string): string => `_INBOX_${service.replaceAll('-', '_')}`;

/** Where a service hears that the caller of one of its requests has gone. */
export const cancelSubject = (service: string): string => `cancel.${service}`;

/** The JetStream streams of all events, and of those that could not be handled. */
export const EVENTS = 'EVENTS';
export const DEAD_LETTERS = 'DEAD_LETTERS';

/** The one service that may change the settings of the streams; the others may only make one that is missing. */
export const STREAMS_OWNER: ServiceName = 'crm';

export const deadLetterSubject = (consumer: ConsumerName): string => `dead.${consumer}`;
