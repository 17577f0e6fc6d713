import { Controller } from '@nestjs/common';
import {
  acceptInvitation,
  invite,
  listInvitations,
  readInvitation,
  withdrawInvitation,
  type AcceptInvitationCall,
  type EmptyRequest,
  type InvitationRequest,
  type InvitationTokenRequest,
  type InvitationView,
  type InviteRequest,
  type IssuedTokens,
  type MessageReply,
  type OpenInvitation,
} from '@abbotsford/contracts';
import { Handles, requireRight, type RequestContext } from '@abbotsford/service-kit';
import { AcceptInvitation } from './use-cases/accept-invitation';
import { Invite } from './use-cases/invite';
import { OpenInvitations } from './use-cases/open-invitations';

@Controller()
export class InvitationsController {
  constructor(
    private readonly inviter: Invite,
    private readonly invitations: OpenInvitations,
    private readonly accepter: AcceptInvitation,
  ) {}

  @Handles(invite)
  async invite(request: InviteRequest, context: RequestContext): Promise<InvitationView> {
    return this.inviter.run(request, requireRight(context, 'users.manage'));
  }

  @Handles(listInvitations)
  async list(_request: EmptyRequest, context: RequestContext): Promise<InvitationView[]> {
    requireRight(context, 'users.manage');
    return this.invitations.list();
  }

  @Handles(withdrawInvitation)
  async withdraw({ invitation_id }: InvitationRequest, context: RequestContext): Promise<MessageReply> {
    requireRight(context, 'users.manage');
    return this.invitations.withdraw(invitation_id);
  }

  @Handles(readInvitation)
  async read({ token }: InvitationTokenRequest): Promise<OpenInvitation> {
    return this.invitations.read(token);
  }

  @Handles(acceptInvitation)
  async accept(request: AcceptInvitationCall, context: RequestContext): Promise<IssuedTokens> {
    return this.accepter.run(request, context.signal);
  }
}
