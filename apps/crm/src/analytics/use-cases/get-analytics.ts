import { Inject, Injectable } from '@nestjs/common';
import type { AnalyticsQuery, AnalyticsView } from '@abbotsford/contracts';
import { CONFIG, invalid } from '@abbotsford/service-kit';
import type { CrmConfig } from '../../config';
import { DaysRepository } from '../days.repository';
import { added, type Counts, type CountsByDay } from '../domain/counts';
import { dayAfter, daysWithin, isDay } from '../domain/day-of';
import { dayFiguresOf, figuresOf } from '../domain/report';
import { FactsRepository } from '../facts.repository';

const DAYS_AT_MOST = 731;

/** The figures of some days, and of as many before them. */
@Injectable()
export class GetAnalytics {
  constructor(
    private readonly days: DaysRepository,
    private readonly facts: FactsRepository,
    @Inject(CONFIG) private readonly config: Pick<CrmConfig, 'OFFICE_TIME_ZONE'>,
  ) {}

  async run({ from, to }: AnalyticsQuery): Promise<AnalyticsView> {
    const length = lengthOf(from, to);
    const previous_from = dayAfter(from, -length);
    const previous_to = dayAfter(from, -1);
    const now = new Date();
    const [all, dueSince] = await Promise.all([this.days.between(previous_from, to), this.facts.dueSince()]);
    const names = Array.from({ length }, (_, index) => dayAfter(from, index));
    return {
      ...{ from, to, previous_from, previous_to },
      time_zone: this.config.OFFICE_TIME_ZONE,
      counted_until: (dueSince ?? now).toISOString(),
      current: figuresOf(sumOf(all, (day) => day >= from)),
      previous: figuresOf(sumOf(all, (day) => day < from)),
      days: names.map((day) => dayFiguresOf(day, all[day] ?? {})),
    };
  }
}

/** @throws ServiceError that names the field when these are no days, or too many */
function lengthOf(from: string, to: string): number {
  for (const [field, day] of Object.entries({ from, to })) {
    if (!isDay(day)) throw invalid([{ field, message: `${field} must be a day of the calendar, like 2026-11-30` }]);
  }
  const length = daysWithin(from, to);
  if (length < 1) throw invalid([{ field: 'to', message: 'to must not be before from' }]);
  if (length > DAYS_AT_MOST) {
    throw invalid([{ field: 'from', message: `from must be at most ${DAYS_AT_MOST} days before to` }]);
  }
  return length;
}

function sumOf(all: CountsByDay, isWanted: (day: string) => boolean): Counts {
  const wanted = Object.entries(all).filter(([day]) => isWanted(day));
  return wanted.reduce<Counts>((sum, [, counts]) => added(sum, counts), {});
}
