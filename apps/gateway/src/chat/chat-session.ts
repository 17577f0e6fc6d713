import { SessionRequest, type HistoryQuery } from '@abbotsford/contracts';
import { validate } from '@abbotsford/service-kit';

export const CHAT_SESSION = 'x-chat-session';

/**
 * The session that a request without a body names: by its header, else by its query. Whoever reads an address in a log
 * would hold the conversation, so clients of ours use the header.
 * @throws ServiceError that names `session_id`
 */
export function sessionOf(query: HistoryQuery, header: string | undefined): Promise<SessionRequest> {
  return validate(SessionRequest, { session_id: header ?? query.session_id });
}
