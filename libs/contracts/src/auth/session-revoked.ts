import { broadcast } from '../contract';
import { TextList } from '../fields';

export class SessionsRevoked {
  @TextList({ maxItems: 1_000, maxLength: 24 })
  session_ids!: string[];
}

/** Gateways forget what they remember of these sessions. */
export const sessionsRevoked = broadcast('sessions-revoked', SessionsRevoked, {
  producers: ['auth'],
  listeners: ['gateway'],
});
