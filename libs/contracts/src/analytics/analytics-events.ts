import { event } from '../contract';
import { Choice, Flag, FreeForm, Id, Line, Nested, Time, Whole } from '../fields';
import { ConversationUsage } from '../chat/conversation';
import type { DurationHistogram } from './duration-histogram';

/** What counts of a conversation, as it stands now. Nothing in it tells who it was with. */
export class ConversationCounted {
  @Id({ about: 'Of its document, which no visitor knows' })
  id!: string;

  @Whole({ min: 0, max: Number.MAX_SAFE_INTEGER, about: 'Rises: an older one never replaces a newer one' })
  revision!: number;

  @Choice(['outbound', 'inbound'])
  chat_type!: 'outbound' | 'inbound';

  @Time({ about: 'When it began, to the quarter of an hour' })
  began_at!: string;

  @Line({ max: 60, nullable: true, about: 'How far the visitor came; null where there are no stages' })
  stage!: string | null;

  @Line({ max: 60, nullable: true, about: 'Null while it is not known' })
  customer_type!: string | null;

  @Flag()
  closed!: boolean;

  @Line({ max: 60, nullable: true, about: 'What the bot asked last' })
  last_asked!: string | null;

  @Flag({ about: 'A person of our team took part' })
  with_staff!: boolean;

  @Whole({ min: 0, max: 1_000_000, about: 'Of the bot' })
  answers!: number;

  @FreeForm({ about: 'How long the visitor waited for each of them' })
  bot_ms!: DurationHistogram;

  @FreeForm({ about: 'The same for answers of people' })
  staff_ms!: DurationHistogram;

  @Whole({ min: 0, max: 1_000_000, about: 'Answers that were marked as no help' })
  no_help!: number;

  @Whole({ min: 1, max: 5, nullable: true })
  rating!: number | null;

  @Nested(() => ConversationUsage, { nullable: true, about: 'Null when no language model was asked' })
  usage!: ConversationUsage | null;
}

/** A conversation changed: sent some seconds later, so that many changes at once are one. */
export const conversationCounted = event('conversation.counted', ConversationCounted, {
  producers: ['outbound-bot', 'inbound-bot'],
  consumers: ['crm-analytics'],
});

export class RecountRequested {
  @Time()
  at!: string;
}

/** The bots are to send what counts of all of their conversations again. */
export const recountRequested = event('analytics.recount-requested', RecountRequested, {
  producers: ['crm'],
  consumers: ['outbound-bot-analytics', 'inbound-bot-analytics'],
});
