import { Schema, type Types } from 'mongoose';
import { notifiedEvents, notificationKinds, notificationSubjects } from '@abbotsford/contracts';
import type { NewNotification, Notification } from './domain/notification';

export interface NotificationRow extends Omit<Notification, 'id'>, Pick<NewNotification, 'shown'> {
  readonly _id: Types.ObjectId;
  /** The events that made it, or brought it up to date; the latest few. */
  readonly event_ids: readonly string[];
  /** It waits for the daily mail. Missing when it does not. */
  readonly for_digest?: true;
}

const schema = new Schema<NotificationRow>(
  {
    user_id: { type: String, required: true },
    kind: { type: String, required: true, enum: notificationKinds },
    event: { type: String, required: true, enum: notifiedEvents },
    subject: { type: String, required: true, enum: notificationSubjects },
    subject_id: { type: String, required: true },
    event_ids: { type: [String], required: true },
    shown: { type: Boolean, required: true },
    for_digest: Boolean as never,
    at: { type: Date, required: true },
    read_at: { type: Date, default: null },
  },
  { collection: 'notifications', versionKey: false },
);
// NotificationsRepository.page, countUnread, trim: of one person, newest first
schema.index({ user_id: 1, at: -1, _id: -1 });
// NotificationsRepository.add: an event that came before
schema.index({ event_ids: 1 });
// NotificationsRepository.add, removeAbout: of one thing
schema.index({ subject_id: 1, user_id: 1 });
// NotificationsRepository.takeForDigest
schema.index({ user_id: 1, for_digest: 1 }, { partialFilterExpression: { for_digest: true } });

export const notificationsCollection = { name: 'Notification', schema };
