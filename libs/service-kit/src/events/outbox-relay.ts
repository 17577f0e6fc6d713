import { randomUUID } from 'node:crypto';
import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { getConnectionToken } from '@nestjs/mongoose';
import { jetstream } from '@nats-io/jetstream';
import { headers, type NatsConnection } from '@nats-io/transport-node';
import type { Connection, Model } from 'mongoose';
import type { Check } from '@abbotsford/contracts';
import { WorkLoop } from '../async/work-loop';
import type { Logger } from '../logging/logger';
import { HealthRegistry } from '../health/health-registry';
import { ServiceMetrics } from '../health/metrics';
import { CONFIG, LOGGER, NATS, SERVICE } from '../tokens';
import { outboxModel, type OutboxRow } from './outbox.schema';
import { ensureStreams, type StreamSettings } from './streams';

/** Our own rows are sent when they are committed; those of a replica that died are found within this time. */
const LOOK_EVERY_MS = 3_000;
/** JetStream or the database did not take it: soon it may. */
const AGAIN_AFTER_MS = 1_000;
/** Longer than publishing can take: a relay that lives keeps its row. */
const CLAIM_MS = 10_000;
const MAX_BACKOFF_MS = 30_000;
/** A row that waits longer makes the service degraded. */
const LATE_MS = 60_000;

/** Hands the outbox to JetStream, oldest first. Any number of replicas may run; the message id stops doubles. */
@Injectable()
export class OutboxRelay implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly me = randomUUID();
  private readonly rows: Model<OutboxRow>;
  private readonly loop: WorkLoop;

  constructor(
    @Inject(getConnectionToken()) connection: Connection,
    @Inject(NATS) private readonly nats: NatsConnection,
    @Inject(SERVICE) private readonly service: string,
    @Inject(LOGGER) logger: Logger,
    private readonly health: HealthRegistry,
    private readonly metrics: ServiceMetrics,
    @Inject(CONFIG) private readonly config: StreamSettings,
  ) {
    this.rows = outboxModel(connection, service);
    this.loop = new WorkLoop({
      work: () => this.sendNext(),
      lookEveryMs: LOOK_EVERY_MS,
      againAfterMs: AGAIN_AFTER_MS,
      logger,
      interrupted: 'the outbox could not be sent; it stays and is tried again',
    });
  }

  onApplicationBootstrap(): void {
    const check = async (): Promise<Check> => {
      const [late, pending] = await Promise.all([
        this.rows.exists({
          sent_at: null,
          available_at: { $exists: true },
          created_at: { $lt: new Date(Date.now() - LATE_MS) },
        }),
        this.rows.countDocuments({ sent_at: null }).limit(10_000),
      ]);
      this.metrics.outboxPending.set(pending);
      return late ? { status: 'degraded', detail: 'events wait to be sent' } : { status: 'up' };
    };
    // Whether it can be read is for the check of the database to say.
    this.health.add('outbox', check, 'degraded');
    this.wake();
  }

  /** Sends soon what is there. */
  wake(): void {
    this.loop.wake();
  }

  async onModuleDestroy(): Promise<void> {
    await this.loop.stop();
  }

  private async sendNext(): Promise<boolean> {
    const row = this.nats.isClosed() ? null : await this.claim();
    if (row) await this.send(row);
    return row !== null;
  }

  private claim(): Promise<OutboxRow | null> {
    const now = Date.now();
    return this.rows
      .findOneAndUpdate(
        { sent_at: null, available_at: { $lte: new Date(now) } },
        { $set: { claimed_by: this.me, available_at: new Date(now + CLAIM_MS) }, $inc: { attempts: 1 } },
        { sort: { available_at: 1, _id: 1 }, returnDocument: 'after' },
      )
      .lean<OutboxRow>()
      .exec();
  }

  private async send(row: OutboxRow): Promise<void> {
    const mine = { _id: row._id, claimed_by: this.me };
    try {
      const h = headers();
      h.set('x-request-id', row.request_id);
      await jetstream(this.nats).publish(row.subject, JSON.stringify(row.data), {
        msgID: row._id.toHexString(),
        headers: h,
        timeout: 3_000,
      });
      // What it tells of a person stands in the stream now, and nowhere twice.
      await this.rows.deleteOne(mine);
    } catch (error) {
      const waitMs = Math.min(MAX_BACKOFF_MS, 250 * 2 ** Math.min(row.attempts, 10));
      await this.rows.updateOne(mine, { $set: { available_at: new Date(Date.now() + waitMs) } });
      // A NATS server that lost its storage has no streams any more.
      if (!this.nats.isClosed()) await ensureStreams(this.nats, this.service, this.config).catch(() => undefined);
      throw error;
    }
  }
}
