import { randomUUID } from 'node:crypto';
import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { getConnectionToken } from '@nestjs/mongoose';
import type { Connection, Model } from 'mongoose';
import { Counter, Gauge } from 'prom-client';
import type { Check } from '@abbotsford/contracts';
import {
  CONFIG,
  HealthRegistry,
  LOGGER,
  SERVICE,
  ServiceMetrics,
  within,
  WorkLoop,
  type Logger,
} from '@abbotsford/service-kit';
import { maskedEmail } from '@abbotsford/text';
import { deliveryFailure } from './delivery-failure';
import { logTransport } from './log-transport';
import type { MailTransport } from './mail-message';
import { mailRoute, type MailSettings } from './mail-settings';
import { mailModel, type MailRow } from './mail.schema';
import { smtpTransport } from './smtp-transport';

/** Our own are sent when they are committed; those of a replica that died are found within this time. */
const LOOK_EVERY_MS = 2_000;
/** The mail server is ill: no storm of tries. */
const AGAIN_AFTER_MS = 1_000;
/** A mail that is tried is nobody else's for so many timeouts: connecting, and a few words to and fro. */
const CLAIM_TIMEOUTS = 8;
const FIRST_WAIT_MS = 500;
const MAX_WAIT_MS = 900_000;
/** A mail that waits longer makes the service degraded. */
const LATE_MS = 300_000;
/** What a mail on its way may take when the service stops; it is sent again otherwise. */
const STOPPING_MS = 5_000;

/** Hands the mails that wait to the mail server, oldest first, until each is taken, refused or of no use any more. */
@Injectable()
export class MailSender implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly me = randomUUID();
  private readonly rows: Model<MailRow>;
  private readonly transport: MailTransport | null;
  private readonly loop: WorkLoop;
  private readonly outcomes: Counter<'outcome'>;
  private readonly pending: Gauge;

  constructor(
    @Inject(getConnectionToken()) connection: Connection,
    @Inject(SERVICE) service: string,
    @Inject(CONFIG) private readonly config: MailSettings,
    @Inject(LOGGER) private readonly logger: Logger,
    private readonly health: HealthRegistry,
    metrics: ServiceMetrics,
  ) {
    this.rows = mailModel(connection, service);
    const route = mailRoute(config, service);
    this.transport = { smtp: () => smtpTransport(config), log: () => logTransport(logger), none: () => null }[route]();
    this.loop = new WorkLoop({
      work: () => this.sendNext(),
      lookEveryMs: LOOK_EVERY_MS,
      againAfterMs: AGAIN_AFTER_MS,
      logger,
      interrupted: 'mails could not be sent; they stay and are tried again',
    });
    const registers = [metrics.registry];
    this.outcomes = new Counter({
      name: 'mails_total',
      help: 'Tries to send a mail, by outcome: sent, refused for good, later (asked to come again), unavailable (server ill)',
      labelNames: ['outcome'],
      registers,
    });
    this.pending = new Gauge({ name: 'mails_pending', help: 'Mails that wait to be sent', registers });
  }

  onApplicationBootstrap(): void {
    if (!this.transport) {
      const detail = 'no mail is sent: neither SMTP_URL nor SMTP_HOST is set';
      this.logger.warn(detail);
      this.health.add('mail', () => ({ status: 'up', detail }));
      return;
    }
    this.health.add('mail', () => this.check(), 'degraded');
    this.wake();
  }

  /** Sends soon what is there. */
  wake(): void {
    if (this.transport) this.loop.wake();
  }

  async onModuleDestroy(): Promise<void> {
    await within(STOPPING_MS, this.loop.stop(), () => undefined);
  }

  private async check(): Promise<Check> {
    const [late, pending] = await Promise.all([
      this.rows.exists({ created_at: { $lt: new Date(Date.now() - LATE_MS) } }),
      this.rows.countDocuments().limit(10_000),
    ]);
    this.pending.set(pending);
    return late ? { status: 'degraded', detail: 'mails wait to be sent' } : { status: 'up' };
  }

  private async sendNext(): Promise<boolean> {
    const row = await this.claim();
    if (row) await this.send(row);
    return row !== null;
  }

  private claim(): Promise<MailRow | null> {
    const now = Date.now();
    const mine = { claimed_by: this.me, available_at: new Date(now + CLAIM_TIMEOUTS * this.config.SMTP_TIMEOUT_MS) };
    return this.rows
      .findOneAndUpdate(
        { available_at: { $lte: new Date(now) }, expires_at: { $gt: new Date(now) } },
        { $set: mine, $inc: { attempts: 1 } },
        { sort: { available_at: 1, _id: 1 }, returnDocument: 'after' },
      )
      .lean<MailRow>()
      .exec();
  }

  private async send(row: MailRow): Promise<void> {
    const { to, subject, text, html } = row;
    const mine = { _id: row._id, claimed_by: this.me };
    const about = { mail_id: row._id.toHexString(), to: maskedEmail(to), attempt: row.attempts };
    try {
      await this.transport?.({ id: about.mail_id, to, subject, text, html });
    } catch (error) {
      const outcome = deliveryFailure(error);
      this.outcomes.inc({ outcome });
      if (outcome === 'refused') {
        this.logger.warn({ ...about, code: codeOf(error) }, 'the mail server refuses a mail for good; it is dropped');
        await this.rows.deleteOne(mine);
        return;
      }
      const waitMs = Math.min(MAX_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(row.attempts - 1, 20));
      await this.rows.updateOne(mine, { $set: { available_at: new Date(Date.now() + waitMs) } });
      if (outcome === 'unavailable') throw new Error(`The mail server is not available: ${codeOf(error)}`);
      this.logger.info({ ...about, code: codeOf(error) }, 'the mail server asks to come again with a mail');
      return;
    }
    this.outcomes.inc({ outcome: 'sent' });
    this.logger.info(about, 'mail sent');
    await this.rows.deleteOne(mine);
  }
}

/** The whole error could hold the address, or what the server says of it. */
function codeOf(error: unknown): string {
  const { code, responseCode } = error as { code?: unknown; responseCode?: unknown };
  return [code, responseCode].filter((part) => part !== undefined).join(' ') || 'unknown';
}
