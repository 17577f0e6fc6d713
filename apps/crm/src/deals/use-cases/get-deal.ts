import { Injectable } from '@nestjs/common';
import type { DealRequest, DealView } from '@abbotsford/contracts';
import { dealNotFound } from '../deal-errors';
import { DealsRepository } from '../deals.repository';
import { toDealView } from '../domain/deal';

@Injectable()
export class GetDeal {
  constructor(private readonly deals: DealsRepository) {}

  async run({ deal_id }: DealRequest): Promise<DealView> {
    const deal = await this.deals.find(deal_id);
    if (!deal) throw dealNotFound();
    return toDealView(deal);
  }
}
