import { Inject, Injectable } from '@nestjs/common';
import { Types } from 'mongoose';
import {
  auditNoted,
  problems,
  ServiceError,
  type AuditFacts,
  type AuditNoted,
  type RequestContract,
} from '@abbotsford/contracts';
import { currentContext, outsideRequest, type Principal, type RequestContext } from '../context/request-context';
import { Outbox } from '../events/outbox';
import type { Logger } from '../logging/logger';
import { validate } from '../messaging/validate';
import { Transaction } from '../persistence/transaction';
import { LOGGER, SERVICE } from '../tokens';
import { toldByAnswer, toldByRequest } from './audited-thing';

/** Longer after the deadline than a commit that is on its way may take. */
const SETTLED_MS = 10_000;

type Told = Pick<AuditFacts, 'action'> & Partial<Pick<AuditFacts, 'thing_id' | 'lead_ids' | 'fields' | 'outcome'>>;

/**
 * Tells the audit log what people who work here do. The entry is written before the work, to go out when the work is
 * done or, with an unknown outcome, when nobody has said so in time. So nothing is done without an entry, whatever the
 * work writes and wherever the process stops.
 */
@Injectable()
export class AuditTrail {
  constructor(
    private readonly outbox: Outbox,
    private readonly transaction: Transaction,
    @Inject(SERVICE) private readonly service: string,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Something that no contract says, such as a sign-in that was refused. Nobody waits for it. */
  note(told: Told): void {
    const noted = this.entry(told, currentContext());
    outsideRequest(() => this.transaction.run((session) => this.outbox.add(auditNoted, noted, session))).catch(
      (error: unknown) => this.logger.error({ err: error, action: told.action }, 'an entry of the audit log is lost'),
    );
  }

  /** Does the work of a request that stands in the audit log. */
  async around<T>(
    contract: RequestContract,
    request: object,
    context: RequestContext & { readonly principal: Principal },
    work: () => Promise<T>,
  ): Promise<T> {
    if (!contract.audit) return work();
    const { action } = contract.audit;
    // What is refused as it is written needs no entry; the handler checks it once more.
    const checked = await validate(contract.request, request);
    const asked = toldByRequest(contract, checked, context.principal.id);
    const noted = this.entry({ action, ...asked, outcome: 'unknown' }, context);
    const held = await this.outbox.hold(auditNoted, noted, new Date(context.deadline + SETTLED_MS));
    try {
      const answer = await work();
      const names = asked.thing_id !== null || asked.lead_ids.length > 0;
      const made = names ? {} : toldByAnswer(contract, answer);
      await this.settle(() => this.outbox.release(held, { ...made, outcome: 'done' }));
      return answer;
    } catch (error) {
      if (isRefusal(error)) await this.settle(() => this.outbox.drop(held));
      throw error;
    }
  }

  private entry({ action, ...told }: Told, context: RequestContext | undefined): AuditNoted {
    return {
      entry_id: new Types.ObjectId().toHexString(),
      action,
      actor_id: context?.principal?.id ?? null,
      actor_role: context?.principal?.role ?? null,
      thing_id: told.thing_id ?? null,
      lead_ids: told.lead_ids ?? [],
      fields: told.fields ?? [],
      outcome: told.outcome ?? 'done',
      service: this.service,
      request_id: context?.requestId ?? null,
      at: new Date().toISOString(),
    };
  }

  /** What was done is done: that the entry could not be settled changes only what it says of the outcome. */
  private async settle(write: () => Promise<void>): Promise<void> {
    try {
      await outsideRequest(write);
    } catch (error) {
      this.logger.warn({ err: error }, 'an entry of the audit log goes out without its outcome');
    }
  }
}

/** Of anything else, such as a deadline that is past, it is not known what it has left behind. */
const isRefusal = (error: unknown): boolean => error instanceof ServiceError && problems[error.code].status < 500;
