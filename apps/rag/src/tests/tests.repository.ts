import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { Types, type Model } from 'mongoose';
import type { ListPlace, TestBody, TestedBot, TestResult, TestView } from '@abbotsford/contracts';
import { testsCollection, type TestRow } from './tests.schema';

/** Longer than a reply takes. After a crash another replica goes on when it is past. */
const LEASE_MS = 60_000;

/** Every query of `kb_tests`. The tests themselves are the queue of what is to be run. */
@Injectable()
export class TestsRepository {
  constructor(@InjectModel(testsCollection.name) private readonly rows: Model<TestRow>) {}

  async insert(body: TestBody): Promise<TestView> {
    const row: TestRow = {
      _id: new Types.ObjectId(),
      ...asked(body),
      ...toBeRun(),
      result: null,
      created_at: new Date(),
    };
    await this.rows.insertMany([row], { lean: true });
    return toView(row);
  }

  /** What it had before counts no more. Null when there is none. */
  async change(id: string, body: TestBody): Promise<TestView | null> {
    const row = await this.rows
      .findOneAndUpdate(
        { _id: new Types.ObjectId(id) },
        { $set: { ...asked(body), ...toBeRun(), result: null } },
        { returnDocument: 'after' },
      )
      .lean<TestRow>();
    return row && toView(row);
  }

  async remove(id: string): Promise<boolean> {
    return (await this.rows.deleteOne({ _id: new Types.ObjectId(id) })).deletedCount === 1;
  }

  count(): Promise<number> {
    return this.rows.estimatedDocumentCount().exec();
  }

  async list(limit: number, after: ListPlace | null): Promise<TestView[]> {
    const older = after && {
      created_at: { $lte: after.created_at },
      $or: [{ created_at: { $lt: after.created_at } }, { _id: { $lt: new Types.ObjectId(after.id) } }],
    };
    const rows = await this.rows
      .find({ ...older })
      .sort({ created_at: -1, _id: -1 })
      .limit(limit)
      .lean<TestRow[]>();
    return rows.map(toView);
  }

  /** Marks all of them to be run; gives how many. */
  async markAll(): Promise<number> {
    return (await this.rows.updateMany({}, { $set: toBeRun() })).matchedCount;
  }

  /** @param state that tests must have been run with; null: only what is to be run as soon as may be */
  async claim(bot: TestedBot, state: string | null): Promise<TestRow | null> {
    const now = new Date();
    return this.rows
      .findOneAndUpdate(
        { bot, leased_until: { $lt: now }, tested: state === null ? null : { $ne: state } },
        { $set: { leased_until: new Date(now.getTime() + LEASE_MS) } },
        { sort: { leased_until: 1 }, returnDocument: 'after' },
      )
      .lean<TestRow>();
  }

  async find(id: string): Promise<TestRow | null> {
    return this.rows.findById(new Types.ObjectId(id)).lean<TestRow>();
  }

  /** Not when the test was changed meanwhile: it is run again then. */
  async keep({ _id, question, leased_until }: TestRow, result: Omit<TestResult, 'at'>, tested: string): Promise<void> {
    await this.rows.updateOne(
      { _id, question, leased_until },
      { $set: { result: { ...result, at: new Date() }, tested, leased_until: new Date(0) } },
    );
  }
}

const toBeRun = () => ({ tested: null, leased_until: new Date(0) });

const asked = ({ question, bot = 'outbound', must_say = [], must_not_say = [], source = null }: TestBody) => ({
  ...{ question: question.trim(), bot, must_say: phrases(must_say), must_not_say: phrases(must_not_say), source },
});

const phrases = (list: readonly string[]): string[] => list.map((one) => one.trim()).filter((one) => one !== '');

const toView = ({ _id, result, tested, leased_until: _, created_at, ...row }: TestRow): TestView => ({
  ...row,
  id: _id.toHexString(),
  result: result && { ...result, at: result.at.toISOString() },
  waiting: tested === null,
  created_at: created_at.toISOString(),
});
