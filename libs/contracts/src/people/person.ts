import { EmailAddress, Id, Line, Nested, Text, TextList, Time, Whole } from '../fields';

/** By what a person asks about their data: one of the two. */
export class PersonContact {
  @EmailAddress({ optional: true })
  email?: string;

  @Line({ max: 40, optional: true, about: 'Without a country code it is dialled in HOME_COUNTRY' })
  phone?: string;
}

export class ErasePersonRequest extends PersonContact {
  @Line({ max: 254, about: 'The email address or phone number once more' })
  confirmation!: string;
}

/** Of each list at most so many count: a person has a few, this only keeps the work bounded. */
const MOST = 1_000;

/** What a person is known by in the platform. It travels between services and is in no answer of the API. */
export class PersonIdentity {
  @TextList({ maxItems: MOST, maxLength: 254, about: 'In the forms in which they are stored and compared' })
  emails!: string[];

  @TextList({ maxItems: MOST, maxLength: 40, about: 'E.164' })
  phones!: string[];

  /** See `LeadSnapshot.visitor_id`. */
  @TextList({ maxItems: MOST, maxLength: 64 })
  visitor_ids!: string[];

  @TextList({ maxItems: MOST, maxLength: 64 })
  conversation_ids!: string[];

  @TextList({ maxItems: MOST, maxLength: 64, optional: true, about: 'Of their accounts; left out by what is older' })
  user_ids?: string[];
}

export class PersonIdentityRequest {
  @Nested(() => PersonIdentity)
  identity!: PersonIdentity;
}

/** A conversation of a person. */
export class PersonConversationRequest extends PersonIdentityRequest {
  @Text({ max: 64 })
  conversation_id!: string;
}

/** How much is held of one kind, with a few masked examples. */
export class HeldOfPerson {
  @Text({ max: 40, about: 'accounts, sessions, conversations, leads, deals, ...' })
  what!: string;

  @Whole({ min: 0, max: Number.MAX_SAFE_INTEGER })
  count!: number;

  @TextList({ maxItems: 5, maxLength: 300, about: 'Masked' })
  samples!: string[];
}

export class ErasedCount {
  @Text({ max: 40 })
  what!: string;

  @Whole({ min: 0, max: Number.MAX_SAFE_INTEGER })
  count!: number;
}

/** What one service has erased, or that it is yet to answer. */
export class ErasedPart {
  @Text({ max: 40 })
  service!: string;

  @Time({ nullable: true, about: 'Null until it has answered' })
  at!: string | null;

  @Nested(() => ErasedCount, { array: { max: 50 } })
  counts!: ErasedCount[];
}

/** An erasure, from the request until every service has done its part. */
export class ErasureView {
  @Id()
  id!: string;

  @Text({ max: 300, about: 'Whom it is about, masked' })
  subject!: string;

  @Text({ max: 64, about: 'The administrator' })
  requested_by!: string;

  @Time()
  requested_at!: string;

  @Nested(() => ErasedPart, { array: { max: 10 } })
  parts!: ErasedPart[];

  @Time({ nullable: true, about: 'When the last trace was gone' })
  completed_at!: string | null;
}
