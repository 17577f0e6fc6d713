import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, Transaction, type ClientSession } from '@abbotsford/service-kit';
import type { CrmConfig } from '../config';
import { DaysRepository } from './days.repository';
import { countedOf, sourceElsewhere } from './domain/counted';
import { addedByDay, differenceOf, withRoom, type CountsByDay } from './domain/counts';
import { after, type Facts } from './domain/facts';
import { FactsRepository, type CountedFacts } from './facts.repository';
import type { FactsRow } from './facts.schema';

const AT_ONCE = 100;
/** What one write of a rebuild covers. */
const PART = 500;

/** Keeps the days' figures equal to the sum over all facts. */
@Injectable()
export class RollUp {
  constructor(
    private readonly facts: FactsRepository,
    private readonly days: DaysRepository,
    private readonly transaction: Transaction,
    @Inject(CONFIG) private readonly config: Pick<CrmConfig, 'OFFICE_TIME_ZONE'>,
  ) {}

  /** Counts some of what is due, with what it takes back of what was counted before. False when nothing is. */
  async countSome(): Promise<boolean> {
    return this.transaction.run(async (session) => {
      const due = await this.facts.due(AT_ONCE, session);
      if (due.length === 0) return false;
      const counted = due.map((row) => this.countedNow(row));
      await this.addTo(counted, session);
      return due.length === AT_ONCE;
    });
  }

  /**
   * Makes all days anew from all facts; they are as they were until the end. False when it was broken off.
   * @param goOn is asked between two parts of the work
   */
  async rebuild(goOn: () => Promise<boolean>): Promise<boolean> {
    let days: CountsByDay = {};
    let part: CountedFacts[] = [];
    const store = async (): Promise<boolean> => {
      await this.facts.setCounted(part);
      part = [];
      return goOn();
    };
    for await (const row of this.facts.all()) {
      const all = this.countedNow(row);
      const one = { ...all, counted: fitting(days, all.counted) };
      days = addedByDay(days, one.counted);
      if (part.push(one) >= PART && !(await store())) return false;
    }
    if (!(await store())) return false;
    const gone = (await this.days.days()).filter((day) => !(day in days));
    const all = Object.entries({ ...days, ...Object.fromEntries(gone.map((day) => [day, {}])) });
    for (let i = 0; i < all.length; i += PART) {
      const some = Object.fromEntries(all.slice(i, i + PART));
      await this.transaction.run((session) => this.days.set(some, session));
    }
    return true;
  }

  private countedNow(row: FactsRow): CountedFacts {
    const known: Facts | null = row.news && after(row.known ?? null, row.news);
    return { row, known, counted: known ? countedOf(known, this.config.OFFICE_TIME_ZONE) : {} };
  }

  private async addTo(all: readonly CountedFacts[], session: ClientSession): Promise<void> {
    const names = all.flatMap(({ row, counted }) => [...Object.keys(counted), ...Object.keys(row.counted ?? {})]);
    let days = await this.days.of([...new Set(names)], session);
    const noted: CountedFacts[] = [];
    for (const one of all) {
      const counted = fitting(days, one.counted);
      days = addedByDay(days, differenceOf(counted, one.row.counted ?? {}));
      noted.push({ ...one, counted });
    }
    await this.days.set(days, session);
    await this.facts.setCounted(noted, session);
  }
}

const fitting = (days: CountsByDay, counted: CountsByDay): CountsByDay =>
  Object.fromEntries(
    Object.entries(counted).map(([day, counts]) => [day, withRoom(days[day] ?? {}, counts, sourceElsewhere)]),
  );
