import { currentContext } from '@abbotsford/service-kit';

/** The header `Idempotency-Key` names the message when the body does not. */
export function withMessageId<Body extends { message_id?: string }>(body: Body): Body {
  const key = currentContext()?.idempotencyKey;
  return key === undefined || body.message_id !== undefined ? body : { ...body, message_id: key };
}
