import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Mails } from '@abbotsford/mail';
import { CONFIG, LOGGER, Transaction, WorkLoop, type ClientSession, type Logger } from '@abbotsford/service-kit';
import { dayOf } from '../analytics/domain/day-of';
import type { CrmConfig } from '../config';
import { Colleagues } from './colleagues';
import { hourOf } from './domain/hour-of';
import { dailyMail } from './domain/notification-mails';
import { eventsFor } from './domain/recipients';
import { NotificationsRepository } from './notifications.repository';
import { PreferencesRepository } from './preferences.repository';

const LOOK_EVERY_MS = 60_000;
const AT_ONCE = 50;

/** Writes to each who wants it what they have not read, once a day of the business. Any replica may. */
@Injectable()
export class DailyMails implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly loop: WorkLoop;

  constructor(
    private readonly notifications: NotificationsRepository,
    private readonly preferences: PreferencesRepository,
    private readonly colleagues: Colleagues,
    private readonly mails: Mails,
    private readonly transaction: Transaction,
    @Inject(CONFIG) private readonly config: CrmConfig,
    @Inject(LOGGER) logger: Logger,
  ) {
    this.loop = new WorkLoop({
      work: () => this.send(new Date()),
      lookEveryMs: LOOK_EVERY_MS,
      logger,
      interrupted: 'daily mails could not be written; they are at the next try',
    });
  }

  onApplicationBootstrap(): void {
    this.loop.wake();
  }

  async onModuleDestroy(): Promise<void> {
    await this.loop.stop();
  }

  /** Gives whether there may be more. */
  async send(now: Date): Promise<boolean> {
    const { OFFICE_TIME_ZONE: zone, NOTIFICATION_MAIL_HOUR: hour } = this.config;
    if (hourOf(now, zone) < hour) return false;
    const day = dayOf(now, zone);
    const userIds = await this.preferences.due(day, AT_ONCE);
    for (const id of userIds) {
      if (this.loop.stopped) return false;
      await this.transaction.run((session) => this.sendTo(id, day, session));
    }
    return userIds.length === AT_ONCE;
  }

  private async sendTo(userId: string, day: string, session: ClientSession): Promise<void> {
    if (!(await this.preferences.takeDay(userId, day, session))) return;
    const waiting = await this.notifications.takeForDigest(userId, session);
    const colleague = waiting.length > 0 && this.mails.areSent ? await this.colleagues.find(userId) : null;
    // Whoever has left, or may see none of it any more, gets nothing.
    if (!colleague) return;
    const allowed = eventsFor(colleague.role);
    const theirs = waiting.filter(({ event }) => allowed.includes(event));
    if (theirs.length === 0) return;
    const content = dailyMail(theirs, colleague.name, (path) => this.mails.link(path));
    await this.mails.send({ to: colleague.email, content }, session);
  }
}
