import {
  AuditEntry,
  ConversationView,
  DealActivity,
  DealView,
  FreeForm,
  HeldOfPerson,
  Id,
  LeadView,
  Nested,
  OwnTicketView,
  Text,
  Time,
  UserView,
  Whole,
} from '@abbotsford/contracts';

/** More than anybody has. */
const MANY = { array: { max: 10_000 } };

export class PersonHoldings {
  @Whole({
    min: 0,
    max: 1_000,
    about:
      'How many people in leads and accounts have this contact; more than one is neither exported nor erased by it',
  })
  people!: number;

  @Nested(() => HeldOfPerson, { array: { max: 20 } })
  held!: HeldOfPerson[];
}

export class ExportedSession {
  @Id()
  id!: string;

  @Text({ max: 60, nullable: true })
  device!: string | null;

  @Time()
  created_at!: string;

  @Time()
  last_used_at!: string;

  @Time()
  expires_at!: string;
}

export class ExportedLeadView extends LeadView {
  @FreeForm({ about: 'What each session of the person told, by the session' })
  sessions!: Record<string, unknown>;
}

/** Everything that is held of a person. */
export class PersonExport {
  @Time()
  exported_at!: string;

  @Nested(() => UserView, MANY)
  accounts!: UserView[];

  @Nested(() => ExportedSession, { ...MANY, about: 'Where the person is or was signed in' })
  sessions!: ExportedSession[];

  @Nested(() => ConversationView, MANY)
  conversations!: ConversationView[];

  @Nested(() => ExportedLeadView, MANY)
  leads!: ExportedLeadView[];

  @Nested(() => DealView, MANY)
  deals!: DealView[];

  @Nested(() => DealActivity, MANY)
  activities!: DealActivity[];

  @Nested(() => OwnTicketView, { ...MANY, about: 'Support tickets' })
  tickets!: OwnTicketView[];

  @Nested(() => AuditEntry, { ...MANY, about: 'What administrators did with the data' })
  audit!: AuditEntry[];
}
