import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type { Check, ErasingService, PersonErased, PersonIdentity } from '@abbotsford/contracts';
import {
  HealthRegistry,
  LOGGER,
  StreamMessages,
  Transaction,
  WorkLoop,
  type ClientSession,
  type Logger,
} from '@abbotsford/service-kit';
import { AuditLog } from '../audit/audit-log';
import { CrmMetrics } from '../crm-metrics';
import { Assignments } from './assignments';
import { isAnswered } from './domain/erasure-view';
import { tracesOf, withMore } from './domain/identity';
import { ErasuresRepository, type Erasure } from './erasures.repository';
import { PersonEraser } from './person-eraser';

const LOOK_EVERY_MS = 30_000;
/** A service that has not answered for so long needs a person to look after it. */
const LATE_MS = 3_600_000;

/** Follows erasures until nothing is left: takes the services' answers, gives back their work, cleans the streams. */
@Injectable()
export class ErasureProgress implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly loop: WorkLoop;

  constructor(
    private readonly erasures: ErasuresRepository,
    private readonly eraser: PersonEraser,
    private readonly assignments: Assignments,
    private readonly messages: StreamMessages,
    private readonly audit: AuditLog,
    private readonly transaction: Transaction,
    private readonly health: HealthRegistry,
    private readonly metrics: CrmMetrics,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {
    this.loop = new WorkLoop({
      work: () => this.completeAnswered(),
      lookEveryMs: LOOK_EVERY_MS,
      logger,
      interrupted: 'erasures are completed at the next try',
    });
  }

  onApplicationBootstrap(): void {
    this.health.add('erasures', () => this.check(), 'degraded');
    this.loop.wake();
  }

  async onModuleDestroy(): Promise<void> {
    await this.loop.stop();
  }

  /** A service has erased its part. Gives what is to be done after the commit. */
  async answered(
    service: ErasingService,
    { erasure_id, counts, visitor_ids, at }: PersonErased,
    session: ClientSession,
  ): Promise<() => void> {
    const erasure = await this.erasures.find(erasure_id, session);
    const isNew = erasure && (await this.erasures.answered(erasure_id, service, new Date(), counts, session));
    if (!isNew) return () => undefined;
    const about = { subject: erasure.subject, erasure_id, service, counts };
    await this.audit.add({ action: 'person.erased', actor_id: null, ...about }, session);
    if (service !== 'auth' && erasure.identity) {
      await this.erasures.addSessions(erasure_id, visitor_ids, session);
      await this.eraseWhatCame(erasure_id, withMore(erasure.identity, { visitor_ids }), new Date(at), session);
    }
    return () => this.loop.wake();
  }

  /** What conversations told before they were erased, but after the CRM had erased its own. */
  private async eraseWhatCame(id: string, identity: PersonIdentity, at: Date, session: ClientSession): Promise<void> {
    const { counts } = await this.eraser.erase(identity, { until: at, forgottenUntil: at }, session);
    await this.erasures.addCounts(id, 'crm', counts, session);
  }

  /** Whoever was to do it may have died. */
  private async completeAnswered(): Promise<false> {
    for (const erasure of await this.erasures.open()) {
      if (!this.loop.stopped && isAnswered(erasure)) await this.complete(erasure);
    }
    return false;
  }

  private async complete({ id, subject, identity, staff_names }: Erasure): Promise<void> {
    await this.assignments.release(staff_names);
    const events = identity ? await this.messages.removeMentioning(tracesOf(id, identity)) : 0;
    const completed = await this.transaction.run(async (session) => {
      if (!(await this.erasures.complete(id, new Date(), session))) return false;
      await this.erasures.addCounts(id, 'crm', { events }, session);
      const entry = { action: 'person.erasure_completed', actor_id: null, subject, erasure_id: id } as const;
      await this.audit.add({ ...entry, counts: { events } }, session);
      return true;
    });
    if (!completed) return;
    this.metrics.erasures.inc({ outcome: 'completed' });
    this.logger.info({ erasure_id: id }, 'a person is erased everywhere');
  }

  private async check(): Promise<Check> {
    const open = await this.erasures.open();
    const late = open.filter(({ requested_at }) => requested_at.getTime() < Date.now() - LATE_MS);
    const waitedFor = late.flatMap(({ parts }) => parts.filter(({ at }) => at === null).map(({ service }) => service));
    return late.length > 0
      ? { status: 'degraded', detail: `${late.length} erasures wait for: ${[...new Set(waitedFor)].join(', ')}` }
      : { status: 'up' };
  }
}
