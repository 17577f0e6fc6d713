import { request, Text } from '@abbotsford/contracts';

export class EchoRequest {
  @Text({ max: 1_000 })
  text!: string;
}

/** The least that a request through all layers can do. */
export const echo = request({ subject: 'crm.v1.echo', request: EchoRequest, deadlineMs: 2_000 })<{ text: string }>();
