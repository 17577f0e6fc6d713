import { Injectable } from '@nestjs/common';
import type { DealsFilePart, ExportDealsRequest } from '@abbotsford/contracts';
import { DealsRepository } from '../deals.repository';
import { writeDeals } from '../domain/deals-file';

/** So many of the longest texts still fit into one message of the NATS server. */
const A_PART = 200;

@Injectable()
export class ExportDeals {
  constructor(private readonly deals: DealsRepository) {}

  async run({ after = null }: { after?: ExportDealsRequest['after'] | null }): Promise<DealsFilePart> {
    const deals = await this.deals.madeAfter(after, A_PART);
    const last = deals.length < A_PART ? null : (deals.at(-1)?.id ?? null);
    return { csv: writeDeals(deals, after === null), after: last };
  }
}
