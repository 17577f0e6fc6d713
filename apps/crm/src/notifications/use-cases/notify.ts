import { Injectable } from '@nestjs/common';
import { notificationsChanged, type BusinessHappened, type Colleague } from '@abbotsford/contracts';
import { Mails } from '@abbotsford/mail';
import { ServiceClient, Transaction, type ClientSession } from '@abbotsford/service-kit';
import { CrmMetrics } from '../../crm-metrics';
import { Colleagues } from '../colleagues';
import { mailAtOnce } from '../domain/notification-mails';
import { isNotified, notificationRules } from '../domain/notification-rules.data';
import { subjectIdOf, type NewNotification } from '../domain/notification';
import { preferenceOf } from '../domain/preferences';
import { recipientsOf } from '../domain/recipients';
import { NotificationsRepository } from '../notifications.repository';
import { PreferencesRepository } from '../preferences.repository';
import { Subjects } from '../subjects';

/** Tells those of our team who are responsible what happened. */
@Injectable()
export class Notify {
  constructor(
    private readonly notifications: NotificationsRepository,
    private readonly preferences: PreferencesRepository,
    private readonly subjects: Subjects,
    private readonly colleagues: Colleagues,
    private readonly mails: Mails,
    private readonly client: ServiceClient,
    private readonly transaction: Transaction,
    private readonly metrics: CrmMetrics,
  ) {}

  async run(happened: BusinessHappened, session: ClientSession): Promise<void> {
    const { name: event } = happened;
    if (!isNotified(event) || (await this.notifications.isKnown(happened.id, session))) return;
    const rule = notificationRules[event];
    const about = { subject: rule.subject, subject_id: subjectIdOf(rule.subject, happened) };
    const found = await this.subjects.ownerOf(about, session);
    // It is gone: nobody can do anything about it.
    if (!found) return;
    const recipients = recipientsOf(
      rule,
      { owner: found.owner, actor_id: happened.actor_id },
      await this.colleagues.all(),
    );
    if (recipients.length === 0) return;
    const chosen = await this.preferences.ofUsers(
      recipients.map(({ id }) => id),
      session,
    );
    const wanted = recipients.flatMap(({ id }): NewNotification[] => {
      const { dashboard: shown, mail } = preferenceOf(chosen.get(id) ?? {}, rule.kind);
      if (!shown && mail === 'never') return [];
      const what = { kind: rule.kind, event, ...about, event_id: happened.id };
      return [{ ...what, user_id: id, at: new Date(happened.at), shown, mail }];
    });
    if (wanted.length === 0) return;
    const added = await this.notifications.add(wanted, session);
    await this.mail(added, recipients, session);
    const user_ids = wanted.flatMap(({ shown, user_id }) => (shown ? [user_id] : []));
    this.transaction.afterCommit(session, () => {
      this.metrics.notifications.inc({ kind: rule.kind }, added.length);
      if (user_ids.length > 0) this.client.broadcast(notificationsChanged, { user_ids });
    });
  }

  private async mail(
    added: readonly NewNotification[],
    recipients: readonly Colleague[],
    session: ClientSession,
  ): Promise<void> {
    if (!this.mails.areSent) return;
    const link = (path: `/${string}`) => this.mails.link(path);
    for (const one of added.filter(({ mail }) => mail === 'at_once')) {
      const to = recipients.find(({ id }) => id === one.user_id);
      if (to) await this.mails.send({ to: to.email, content: mailAtOnce(one, to.name, link) }, session);
    }
  }
}
