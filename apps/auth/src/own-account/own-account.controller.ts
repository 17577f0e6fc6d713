import { Controller } from '@nestjs/common';
import {
  deleteOwnAccount,
  exportOwnAccount,
  type ConfirmOwnerRequest,
  type MessageReply,
  type PersonInAuth,
} from '@abbotsford/contracts';
import { Handles, requireUser, type RequestContext } from '@abbotsford/service-kit';
import { DeleteOwnAccount } from './use-cases/delete-own-account';
import { ExportOwnAccount } from './use-cases/export-own-account';

@Controller()
export class OwnAccountController {
  constructor(
    private readonly exporter: ExportOwnAccount,
    private readonly deleter: DeleteOwnAccount,
  ) {}

  @Handles(exportOwnAccount)
  async export(request: ConfirmOwnerRequest, context: RequestContext): Promise<PersonInAuth> {
    return this.exporter.run(request, requireUser(context), context.signal);
  }

  @Handles(deleteOwnAccount)
  async delete(request: ConfirmOwnerRequest, context: RequestContext): Promise<MessageReply> {
    return this.deleter.run(request, requireUser(context), context.signal);
  }
}
