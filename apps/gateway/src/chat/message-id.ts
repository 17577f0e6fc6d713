import type { ChatMessageRequest } from '@abbotsford/contracts';
import { currentContext } from '@abbotsford/service-kit';

/** The header `Idempotency-Key` names the message when the body does not. */
export function withMessageId(body: ChatMessageRequest): ChatMessageRequest {
  const key = currentContext()?.idempotencyKey;
  return key === undefined || body.message_id !== undefined ? body : { ...body, message_id: key };
}
