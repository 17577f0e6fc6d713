import { fieldsOf, OutboundMessageRequest } from '@abbotsford/contracts';
import { invalid } from '@abbotsford/service-kit';

export const IDEMPOTENCY_KEY = 'idempotency-key';

const shape = new RegExp(fieldsOf(OutboundMessageRequest).get('message_id')?.pattern ?? '');

/** The header names the message when the body does not. */
export function withMessageId(body: OutboundMessageRequest, key: string | undefined): OutboundMessageRequest {
  if (key === undefined || body.message_id !== undefined) return body;
  if (!shape.test(key)) {
    throw invalid([
      { field: 'Idempotency-Key', message: 'Idempotency-Key must be 8 to 128 characters of A-Z a-z 0-9 _ -' },
    ]);
  }
  return { ...body, message_id: key };
}
