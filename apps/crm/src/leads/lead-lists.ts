import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { Types, type Model, type QueryFilter } from 'mongoose';
import type { LeadChoice, LeadFilter } from '@abbotsford/contracts';
import { searchedWords } from './domain/list-keys';
import type { LeadOrder, LeadPlace } from './lead-place';
import { UNLISTED } from './leads.repository';
import { leadsCollection, type LeadRow } from './leads.schema';

const CHOICES_AT_MOST = 50;

export type ListedRow = Omit<LeadRow, keyof typeof UNLISTED>;

/** The queries of `chatbot_leads` that lists are made of. */
@Injectable()
export class LeadLists {
  constructor(@InjectModel(leadsCollection.name) private readonly rows: Model<LeadRow>) {}

  /** In an order, without conversations, notes and log; after `place` where one is given. */
  page(filter: LeadFilter, order: LeadOrder, limit: number, place: LeadPlace | null) {
    return (
      this.rows
        .find(place ? { $and: [matching(filter), after(order, place)] } : matching(filter), UNLISTED)
        .sort({ [order.field]: order.direction, _id: order.direction })
        .limit(limit)
        // All in the first answer: the default batch of 101 would need more round trips.
        .batchSize(limit + 1)
        .lean<ListedRow[]>()
    );
  }

  async count(filter: LeadFilter): Promise<number> {
    const which = matching(filter);
    return Object.keys(which).length === 0 ? this.rows.estimatedDocumentCount() : this.rows.countDocuments(which);
  }

  /** How many nobody has looked at since there was news. */
  unseen(): Promise<number> {
    return this.rows.countDocuments({ unseen: true });
  }

  /** The values of a field among all leads, the most frequent first. */
  choices(field: 'type' | 'owner' | 'came_from'): Promise<LeadChoice[]> {
    return this.rows.aggregate<LeadChoice>([
      { $match: { [field]: { $gt: '' } } },
      ...(field === 'came_from' ? [{ $unwind: '$came_from' }] : []),
      {
        $group: {
          _id: `$${field}`,
          label: { $first: field === 'type' ? '$type_label' : `$${field}` },
          count: { $sum: 1 },
        },
      },
      { $sort: { count: -1, _id: 1 } },
      { $limit: CHOICES_AT_MOST },
      { $project: { _id: 0, value: '$_id', label: 1, count: 1 } },
    ]);
  }
}

function matching(filter: LeadFilter): QueryFilter<LeadRow> {
  const { owner, unassigned, min_score, max_score, from, to, search, ...equal } = filter;
  const words = search === undefined ? [] : searchedWords(search);
  return {
    ...Object.fromEntries(Object.entries(equal).filter(([, value]) => value !== undefined)),
    ...(unassigned === undefined ? {} : { owner: unassigned ? null : { $gt: '' } }),
    ...(owner === undefined ? {} : { owner }),
    ...between('lead_score', { $gte: min_score, $lte: max_score }),
    ...between('created_at', { $gte: from && new Date(from), $lt: to && new Date(to) }),
    ...(words.length === 0 ? {} : { beginnings: words.length === 1 ? words[0] : { $all: [...words] } }),
  } as QueryFilter<LeadRow>;
}

function between(field: 'lead_score' | 'created_at', limits: Record<string, unknown>): QueryFilter<LeadRow> {
  const told = Object.entries(limits).filter(([, value]) => value !== undefined);
  return told.length === 0 ? {} : { [field]: Object.fromEntries(told) };
}

function after({ field, direction }: LeadOrder, { value, id }: LeadPlace): QueryFilter<LeadRow> {
  const [further, atLeast] = direction === 1 ? (['$gt', '$gte'] as const) : (['$lt', '$lte'] as const);
  return {
    [field]: { [atLeast]: value },
    $or: [{ [field]: { [further]: value } }, { _id: { [further]: new Types.ObjectId(id) } }],
  };
}
