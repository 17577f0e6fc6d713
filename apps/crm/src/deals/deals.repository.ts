import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { Types, type Model, type PipelineStage } from 'mongoose';
import { dealStages, type DealStage } from '@abbotsford/contracts';
import type { ClientSession } from '@abbotsford/service-kit';
import { FactsRepository } from '../analytics/facts.repository';
import { countedDeal } from './domain/counted-deal';
import { blankDeal, type Deal, type DealPatch, type NewDeal } from './domain/deal';
import type { Neighbours, Ranked } from './domain/rank';
import { dealsCollection, type DealRow } from './deals.schema';

const OF_PERSON_AT_MOST = 200;

type PersonKeys = Readonly<Record<'emails' | 'phones' | 'conversation_ids', readonly string[]>> & {
  readonly user_ids?: readonly string[];
};

/** What people write for a number in E.164: its last nine digits, whatever stands between them. */
const asWritten = (phone: string): RegExp =>
  new RegExp(`${[...phone.replace(/\D/g, '').slice(-9)].join('[^0-9]*')}[^0-9]*$`);

/** The cards of one column in their order; DealsRepository.board joins the columns. */
function columnPipeline(
  status: DealStage,
  limit: number,
): [PipelineStage.Match, PipelineStage.Sort, PipelineStage.Limit] {
  return [{ $match: { status } }, { $sort: { rank: 1, _id: 1 } }, { $limit: limit }];
}

/** Every query of `crm_deals`. */
@Injectable()
export class DealsRepository {
  constructor(
    @InjectModel(dealsCollection.name) private readonly rows: Model<DealRow>,
    private readonly facts: FactsRepository,
  ) {}

  async *ids(): AsyncGenerator<string> {
    for await (const { _id } of this.rows.find({}, { _id: 1 }).lean<Pick<DealRow, '_id'>>().cursor()) {
      yield _id.toHexString();
    }
  }

  /** Notes what counts of a card; nothing when it is gone. */
  async recordOne(id: string, session: ClientSession): Promise<void> {
    const deal = await this.find(id, session);
    if (deal) await this.recorded(deal, session);
  }

  /** The top of every column, in one query that walks an index column by column. */
  async board(perColumn: number): Promise<Deal[]> {
    const rows = await this.boardQuery(perColumn);
    return rows.map(toDeal);
  }

  boardQuery(perColumn: number) {
    const [first, ...rest] = dealStages;
    return (
      this.rows
        .aggregate<DealRow>([
          ...columnPipeline(first, perColumn),
          ...rest.map((status) => ({
            $unionWith: { coll: this.rows.collection.name, pipeline: columnPipeline(status, perColumn) },
          })),
        ])
        // All in the first answer: the default batch of 101 would need more round trips.
        .option({ batchSize: perColumn * dealStages.length + 1 })
    );
  }

  /** What people call these deals, by id. */
  async titlesOf(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await this.rows
      .find({ _id: { $in: ids.map((id) => new Types.ObjectId(id)) } }, { company_name: 1 })
      .lean<Pick<DealRow, '_id' | 'company_name'>[]>();
    return new Map(rows.map(({ _id, company_name }) => [_id.toHexString(), company_name]));
  }

  async find(id: string, session?: ClientSession): Promise<Deal | null> {
    const row = await this.rows.findById(new Types.ObjectId(id), null, { session: session ?? null }).lean<DealRow>();
    return row && toDeal(row);
  }

  async insert(
    deals: readonly (NewDeal & Pick<Deal, 'rank'>)[],
    actorId: string | null,
    session: ClientSession,
  ): Promise<Deal[]> {
    const now = new Date();
    const rows: DealRow[] = deals.map((deal) => ({
      ...deal,
      _id: new Types.ObjectId(),
      lead_id: toObjectId(deal.lead_id),
      version: 1,
      created_at: now,
      updated_at: now,
      updated_by: actorId,
    }));
    await this.rows.insertMany(rows, { session });
    const made = rows.map(toDeal);
    await this.facts.recordMany(new Map(made.map((deal) => [deal.id, countedDeal(deal)])), session);
    return made;
  }

  /** Oldest first, those made after one. */
  async madeAfter(id: string | null, atMost: number): Promise<Deal[]> {
    const rows = await this.rows
      .find(id === null ? {} : { _id: { $gt: new Types.ObjectId(id) } })
      .sort({ _id: 1 })
      .limit(atMost)
      .lean<DealRow[]>();
    return rows.map(toDeal);
  }

  /** The deal after the change, or null when it is not at this version any more. */
  async update(
    id: string,
    version: number,
    patch: DealPatch,
    actorId: string | null,
    session: ClientSession,
  ): Promise<Deal | null> {
    const { lead_id, ...values } = patch;
    const row = await this.rows
      .findOneAndUpdate(
        { _id: new Types.ObjectId(id), version },
        {
          $set: {
            ...values,
            ...(lead_id === undefined ? {} : { lead_id: toObjectId(lead_id) }),
            updated_at: new Date(),
            updated_by: actorId,
          },
          $inc: { version: 1 },
        },
        { session, returnDocument: 'after' },
      )
      .lean<DealRow>();
    return row && this.recorded(toDeal(row), session);
  }

  /** Ids of cards that are one of these people's. */
  async idsOwnedBy(names: readonly string[], atMost: number): Promise<string[]> {
    const rows = await this.rows
      .find({ owner: { $in: names } }, { _id: 1 })
      .limit(atMost)
      .lean<Pick<DealRow, '_id'>[]>();
    return rows.map(({ _id }) => _id.toHexString());
  }

  /** Ids of cards without a lead that are won or lost and have not changed since. */
  async closedBefore(before: Date, atMost: number): Promise<string[]> {
    const rows = await this.rows
      .find({ status: { $in: ['won', 'lost'] }, lead_id: null, updated_at: { $lt: before } }, { _id: 1 })
      .limit(atMost)
      .lean<Pick<DealRow, '_id'>[]>();
    return rows.map(({ _id }) => _id.toHexString());
  }

  /** The card of what a customer told in a conversation. */
  async ofCustomersConversation(
    customer_id: string,
    source_conversation_id: string,
    session: ClientSession,
  ): Promise<Deal | null> {
    const row = await this.rows.findOne({ customer_id, source_conversation_id }, null, { session }).lean<DealRow>();
    return row && toDeal(row);
  }

  /** Cards of these leads, those that came of these conversations, and those that name the person, a bounded number. */
  async ofPerson(
    { emails, phones, conversation_ids, user_ids = [] }: PersonKeys,
    leadIds: readonly string[],
    session?: ClientSession,
  ): Promise<Deal[]> {
    const rows = await this.rows
      .find(
        {
          $or: [
            { lead_id: { $in: leadIds.map((id) => new Types.ObjectId(id)) } },
            { email: { $in: emails } },
            { customer_id: { $in: user_ids } },
            // Won or lost, and not of the lead any more.
            { source_conversation_id: { $in: conversation_ids }, lead_id: null },
            // A number is written as people write it; with somebody else's address the card is theirs.
            ...phones.map((phone) => ({ mobile: asWritten(phone), email: { $in: [null, ...emails] } })),
          ],
        },
        null,
        { session: session ?? null },
      )
      .limit(OF_PERSON_AT_MOST)
      .lean<DealRow[]>();
    return rows.map(toDeal);
  }

  async remove(id: string, session: ClientSession): Promise<Deal | null> {
    const row = await this.rows.findOneAndDelete({ _id: new Types.ObjectId(id) }, { session }).lean<DealRow>();
    return row && toDeal(row);
  }

  /** What stands around a place of a column, counted without the card that is to be put there. */
  async neighbours(
    status: DealStage,
    position: number,
    except: string | null,
    session: ClientSession,
  ): Promise<Neighbours> {
    const around = await this.ranked(status, except, session)
      .skip(Math.max(0, position - 1))
      .limit(position === 0 ? 1 : 2);
    const [first = null, second = null] = around.map(toRanked);
    if (position === 0) return { above: null, below: first };
    if (first) return { above: first, below: second };
    // The place is past the end: the card goes below the last one.
    const [last = null] = await this.ranked(status, except, session).sort({ rank: -1, _id: -1 }).limit(1);
    return { above: last && toRanked(last), below: null };
  }

  /** A whole column in its order, without one card. */
  async column(status: DealStage, except: string | null, session: ClientSession): Promise<Ranked[]> {
    return (await this.ranked(status, except, session)).map(toRanked);
  }

  /** Gives cards new ranks. Their versions stay: what people see of them does not change. */
  async setRanks(cards: readonly Ranked[], session: ClientSession): Promise<void> {
    await this.rows.bulkWrite(
      cards.map(({ id, rank }) => ({
        updateOne: { filter: { _id: new Types.ObjectId(id) }, update: { $set: { rank } } },
      })),
      { session },
    );
  }

  private async recorded(deal: Deal, session: ClientSession): Promise<Deal> {
    await this.facts.record(deal.id, countedDeal(deal), session);
    return deal;
  }

  private ranked(status: DealStage, except: string | null, session: ClientSession) {
    return this.rows
      .find(
        { status, ...(except === null ? {} : { _id: { $ne: new Types.ObjectId(except) } }) },
        { rank: 1 },
        { session },
      )
      .sort({ rank: 1, _id: 1 })
      .lean<Pick<DealRow, '_id' | 'rank'>[]>();
  }
}

const toObjectId = (id: string | null): Types.ObjectId | null => (id === null ? null : new Types.ObjectId(id));

const toRanked = (row: Pick<DealRow, '_id' | 'rank'>): Ranked => ({ id: row._id.toHexString(), rank: row.rank });

/** What a card from before these fields lacks. */
const added = { ...blankDeal, updated_by: null };

function toDeal({ _id, ...row }: DealRow): Deal {
  const source = row.customer_id ? 'support' : row.source_conversation_id || row.lead_id ? 'chat' : 'manual';
  return {
    ...added,
    ...row,
    source: row.source ?? source,
    id: _id.toHexString(),
    lead_id: row.lead_id?.toHexString() ?? null,
  };
}
