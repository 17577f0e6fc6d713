import { randomUUID } from 'node:crypto';
import { Controller, type Type } from '@nestjs/common';
import type {
  ChatRequests,
  ConversationRequest,
  ConversationView,
  StaffMessageRequest,
  TakeOverRequest,
} from '@abbotsford/contracts';
import { Handles, requireRight, type RequestContext } from '@abbotsford/service-kit';
import { StaffPart } from './staff-part';

/** What people of our team do in conversations, under the subjects of the service. */
export function staffController(requests: ChatRequests): Type {
  @Controller()
  class StaffController {
    constructor(private readonly staff: StaffPart) {}

    @Handles(requests.takeOver)
    async takeOver({ conversation_id, name }: TakeOverRequest, context: RequestContext): Promise<ConversationView> {
      const { id } = requireRight(context, 'conversations.takeover');
      return this.staff.takeOver(conversation_id, { id, name }, context);
    }

    @Handles(requests.release)
    async release({ conversation_id }: ConversationRequest, context: RequestContext): Promise<ConversationView> {
      return this.staff.release(conversation_id, requireRight(context, 'conversations.takeover').id, context);
    }

    @Handles(requests.writeAsStaff)
    async write(request: StaffMessageRequest, context: RequestContext): Promise<ConversationView> {
      const { conversation_id, message: text, message_id: id = randomUUID() } = request;
      return this.staff.write(
        conversation_id,
        requireRight(context, 'conversations.takeover').id,
        { id, text },
        context,
      );
    }

    @Handles(requests.staffTyping)
    async types({ conversation_id }: ConversationRequest, context: RequestContext): Promise<{ message: string }> {
      await this.staff.types(conversation_id, requireRight(context, 'conversations.takeover').id);
      return { message: 'The visitor sees it.' };
    }
  }
  return StaffController;
}
