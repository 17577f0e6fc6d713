import { Inject, Injectable } from '@nestjs/common';
import type { NotificationPreferences, SaveNotificationPreferences } from '@abbotsford/contracts';
import { Mails } from '@abbotsford/mail';
import { CONFIG, invalid, Transaction, type Principal } from '@abbotsford/service-kit';
import type { CrmConfig } from '../../config';
import { preferenceOf, type Preferences } from '../domain/preferences';
import { kindsFor } from '../domain/recipients';
import { PreferencesRepository } from '../preferences.repository';

/** How somebody wants to be told of what. */
@Injectable()
export class OwnPreferences {
  constructor(
    private readonly preferences: PreferencesRepository,
    private readonly mails: Mails,
    private readonly transaction: Transaction,
    @Inject(CONFIG) private readonly config: CrmConfig,
  ) {}

  async get({ id, role }: Principal): Promise<NotificationPreferences> {
    return this.view(await this.preferences.find(id), role);
  }

  /** @throws ServiceError request.invalid when a kind is named twice, or is not for the person */
  async save({ preferences }: SaveNotificationPreferences, { id, role }: Principal): Promise<NotificationPreferences> {
    const kinds = preferences.map(({ kind }) => kind);
    const allowed = kindsFor(role);
    const problem =
      new Set(kinds).size < kinds.length
        ? 'preferences must name each kind once'
        : kinds.some((kind) => !allowed.includes(kind)) && 'preferences must be of kinds that you are told of';
    if (problem) throw invalid([{ field: 'preferences', message: problem }]);
    const chosen = Object.fromEntries(preferences.map(({ kind, ...preference }) => [kind, preference]));
    return this.view(await this.transaction.run((session) => this.preferences.save(id, chosen, session)), role);
  }

  private view(chosen: Preferences, role: Principal['role']): NotificationPreferences {
    return {
      preferences: kindsFor(role).map((kind) => ({ kind, ...preferenceOf(chosen, kind) })),
      mail_sent: this.mails.areSent,
      daily_mail_hour: this.config.NOTIFICATION_MAIL_HOUR,
    };
  }
}
