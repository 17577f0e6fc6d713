import { Injectable } from '@nestjs/common';
import type { DealActivity, DealRequest } from '@abbotsford/contracts';
import { DealActivitiesRepository } from '../deal-activities.repository';
import { dealNotFound } from '../deal-errors';

/** The log of a deal, newest first; that of a deleted deal can still be read. */
@Injectable()
export class ListDealActivities {
  constructor(private readonly activities: DealActivitiesRepository) {}

  async run({ deal_id }: DealRequest): Promise<{ activities: DealActivity[] }> {
    const activities = await this.activities.ofDeal(deal_id);
    // Every deal has at least the entry of its creation.
    if (activities.length === 0) throw dealNotFound();
    return { activities };
  }
}
