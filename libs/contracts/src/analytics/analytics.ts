import { Amount, Line, Nested, Text, Time, Whole } from '../fields';

const MANY = 1_000_000_000_000;
const count = (about?: string) => Whole({ min: 0, max: MANY, ...(about === undefined ? {} : { about }) });
const amount = (about: string, nullable = false) => Amount({ min: 0, max: MANY, about, nullable });

const DAY = /^\d{4}-\d{2}-\d{2}$/;
export const DayOf = (about: string, optional = false): PropertyDecorator =>
  Text({ max: 10, pattern: DAY, patternMeans: 'a day like 2026-11-30', about, optional, example: '2026-11-30' });

/** The days that figures are asked for, both included. */
export class AnalyticsQuery {
  @DayOf('The first day, in the time zone of the business')
  from!: string;

  @DayOf('The last day; two years after the first at most')
  to!: string;
}

export class DurationFigures {
  @count('Answers')
  count!: number;

  @amount('Seconds within which half of them came; null when there were none', true)
  p50!: number | null;

  @amount('Seconds within which 95 of 100 came', true)
  p95!: number | null;
}

export class StageFigures {
  @Line({ max: 60 })
  stage!: string;

  @count('Conversations that came so far or further')
  reached!: number;
}

export class CustomerTypeFigures {
  @Line({ max: 60, about: '"unknown" where the visitor did not say' })
  customer_type!: string;

  @count()
  conversations!: number;

  @count()
  qualified!: number;
}

export class DropOffFigures {
  @Line({ max: 60, about: 'What the sales bot had asked last; "nothing" where it had asked nothing' })
  field!: string;

  @count('Conversations that ended there')
  conversations!: number;
}

export class SourceFigures {
  @Line({ max: 200, about: 'utm_source, or the host of the page before; "direct" where there is neither' })
  source!: string;

  @Line({ max: 200, nullable: true })
  campaign!: string | null;

  @count()
  leads!: number;

  @count()
  qualified!: number;
}

export class TicketKindFigures {
  @Line({ max: 60 })
  category!: string;

  @Line({ max: 60 })
  urgency!: string;

  @count()
  tickets!: number;
}

/** All that is counted of some days. */
export class AnalyticsFigures {
  @count('With the sales bot')
  outbound_conversations!: number;

  @count('With the support bot')
  inbound_conversations!: number;

  @count('In which a person of our team took part')
  conversations_with_staff!: number;

  @Nested(() => StageFigures, { array: { max: 20 } })
  funnel!: StageFigures[];

  @Nested(() => CustomerTypeFigures, { array: { max: 50 } })
  customer_types!: CustomerTypeFigures[];

  @Nested(() => DropOffFigures, { array: { max: 100 } })
  drop_off!: DropOffFigures[];

  @count('Of the bots')
  answers!: number;

  @Nested(() => DurationFigures)
  outbound_response!: DurationFigures;

  @Nested(() => DurationFigures)
  inbound_response!: DurationFigures;

  @Nested(() => DurationFigures, { about: 'Of people who took a conversation over' })
  staff_response!: DurationFigures;

  @count('Questions without an answer')
  unanswered!: number;

  @count('Answers that were marked as no help')
  no_help!: number;

  @count()
  ratings!: number;

  @amount('From 1 to 5; null when nobody rated', true)
  rating_average!: number | null;

  @count('Ratings of 4 and 5')
  satisfied!: number;

  @count('Requests to the language model')
  model_requests!: number;

  @count('Of them without a known price')
  unpriced_requests!: number;

  @count()
  prompt_tokens!: number;

  @count()
  completion_tokens!: number;

  @amount('US dollars, of the language model')
  cost_usd!: number;

  @amount('Cost by leads; null when there were none', true)
  cost_per_lead_usd!: number | null;

  @count()
  leads!: number;

  @count()
  qualified_leads!: number;

  @Nested(() => SourceFigures, { array: { max: 200 }, about: 'The largest first' })
  sources!: SourceFigures[];

  @count('Of these leads with a card on the board')
  leads_with_deal!: number;

  @count('Of these leads with a card that is won')
  leads_won!: number;

  @count('Made on these days')
  deals!: number;

  @count('Won on these days')
  deals_won!: number;

  @amount('Australian dollars a year')
  won_value!: number;

  @count('Lost on these days')
  deals_lost!: number;

  @amount('Australian dollars a year')
  lost_value!: number;

  @count()
  tickets!: number;

  @Nested(() => TicketKindFigures, { array: { max: 100 } })
  ticket_kinds!: TicketKindFigures[];

  @count('Of these tickets, solved or closed')
  tickets_done!: number;

  @count('Of these tickets, answered after the promised time')
  tickets_answered_late!: number;

  @Nested(() => DurationFigures, { about: 'From the ticket to the first answer of a person' })
  first_response!: DurationFigures;

  @Nested(() => DurationFigures, { about: 'From the ticket to its solution' })
  resolution!: DurationFigures;
}

/** The figures that are shown day by day. */
export class DayFigures {
  @DayOf('In the time zone of the business')
  day!: string;

  @count()
  outbound_conversations!: number;

  @count()
  inbound_conversations!: number;

  @count()
  qualified_conversations!: number;

  @count()
  unanswered!: number;

  @count()
  leads!: number;

  @count()
  qualified_leads!: number;

  @count()
  deals_won!: number;

  @amount('Australian dollars a year')
  won_value!: number;

  @count()
  tickets!: number;

  @amount('US dollars')
  cost_usd!: number;
}

export class AnalyticsView {
  @DayOf('The first day')
  from!: string;

  @DayOf('The last day')
  to!: string;

  @DayOf('The first of as many days before, for comparison')
  previous_from!: string;

  @DayOf('The last of them')
  previous_to!: string;

  @Line({ max: 60, about: 'Whose days these are' })
  time_zone!: string;

  @Time({ about: 'Everything until then is counted; what came later may be' })
  counted_until!: string;

  @Nested(() => AnalyticsFigures)
  current!: AnalyticsFigures;

  @Nested(() => AnalyticsFigures, { about: 'Of the days before' })
  previous!: AnalyticsFigures;

  @Nested(() => DayFigures, { array: { max: 740 }, about: 'Every day, also those on which nothing was' })
  days!: DayFigures[];
}
