import { Choice, Flag, Line, Nested, Text, Time, Whole } from '../fields';
import { leadStatuses, type LeadStatus } from './lead';

/** A list is sorted by one of these, with a minus in front from the last to the first. */
export const leadSortKeys = ['created_at', 'date', 'lead_score', 'user_name', 'next_action_at'] as const;
export type LeadSortKey = (typeof leadSortKeys)[number];
export type LeadSort = LeadSortKey | `-${LeadSortKey}`;
export const leadSorts: readonly LeadSort[] = leadSortKeys.flatMap((key) => [key, `-${key}`] as const);

/** The value that a list is sorted by, as JSON in hexadecimal, and the id. */
const CURSOR = /^(?:[0-9a-f]{2}){1,400}-[0-9a-f]{24}$/;

/** Which leads; what is left out leaves none out. */
export class LeadFilter {
  @Choice(leadStatuses, { optional: true })
  status?: LeadStatus;

  @Line({ max: 120, optional: true })
  owner?: string;

  @Flag({ optional: true, about: 'Those that nobody has' })
  unassigned?: boolean;

  @Line({ max: 60, optional: true, about: 'The kind of customer, as in qualification_data' })
  type?: string;

  @Line({ max: 200, optional: true, about: 'A campaign, page or site, as `came_from` of the overview has it' })
  came_from?: string;

  @Choice(['partial', 'qualified'], { optional: true })
  completeness?: 'partial' | 'qualified';

  @Flag({ optional: true })
  wants_human?: boolean;

  @Flag({ optional: true, about: 'Those that nobody has looked at since there was news, or the others' })
  unseen?: boolean;

  @Whole({ min: 0, max: 100, optional: true })
  min_score?: number;

  @Whole({ min: 0, max: 100, optional: true })
  max_score?: number;

  @Time({ optional: true, about: 'Came in at this time or later' })
  from?: string;

  @Time({ optional: true, about: 'Came in before this time' })
  to?: string;

  @Line({ max: 100, optional: true, about: 'Beginnings of words of the name, the café, the email or the number' })
  search?: string;
}

export class ListLeadsRequest extends LeadFilter {
  @Choice(leadSorts, { optional: true, about: 'Newest first without it' })
  sort?: LeadSort;

  @Whole({ min: 1, max: 200, optional: true, about: 'How many at most; the answer is then a page' })
  limit?: number;

  @Text({
    max: 825,
    pattern: CURSOR,
    patternMeans: 'the next_cursor of the page before',
    optional: true,
    about: '`next_cursor` of the page before, with the same sort and filter',
  })
  cursor?: string;
}

/** Leads of a filter as a file, newest first. */
export class ExportLeadsRequest extends LeadFilter {
  @Text({
    max: 825,
    pattern: CURSOR,
    patternMeans: 'the `after` of the part before',
    optional: true,
    about: '`after` of the part before, with the same filter',
  })
  after?: string;
}

/** A part of the file. The first part has the headings. */
export interface LeadsFilePart {
  readonly csv: string;
  /** What to ask the next part with; null after the last. */
  readonly after: string | null;
}

/** A value that leads have, and how many have it. */
export class LeadChoice {
  @Text({ max: 200 })
  value!: string;

  @Text({ max: 200 })
  label!: string;

  @Whole({ min: 0, max: Number.MAX_SAFE_INTEGER })
  count!: number;
}

/** What stands above a list of leads. */
export class LeadOverview {
  @Whole({ min: 0, max: Number.MAX_SAFE_INTEGER, about: 'How many leads the filter leaves' })
  count!: number;

  @Whole({ min: 0, max: Number.MAX_SAFE_INTEGER, about: 'How many of all nobody has looked at since there was news' })
  unseen!: number;

  @Nested(() => LeadChoice, { array: { max: 50 }, about: 'The kinds of customers among all leads' })
  types!: LeadChoice[];

  @Nested(() => LeadChoice, { array: { max: 50 }, about: 'Who has leads' })
  owners!: LeadChoice[];

  @Nested(() => LeadChoice, { array: { max: 50 }, about: 'Where people came from, as `<kind>:<value>`' })
  came_from!: LeadChoice[];
}
