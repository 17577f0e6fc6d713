import { Injectable } from '@nestjs/common';
import type { BoardColumn, BoardRequest } from '@abbotsford/contracts';
import { DealStagesRepository } from '../deal-stages.repository';
import { DealsRepository } from '../deals.repository';
import { toBoard } from '../domain/board';
import { toDealCard, toDealView } from '../domain/deal';

const CARDS_PER_COLUMN = 500;

@Injectable()
export class GetBoard {
  constructor(
    private readonly deals: DealsRepository,
    private readonly stages: DealStagesRepository,
  ) {}

  async run({ per_column = CARDS_PER_COLUMN, without_notes = false }: BoardRequest): Promise<{
    columns: BoardColumn[];
  }> {
    const [deals, { stages }] = await Promise.all([this.deals.board(per_column), this.stages.get()]);
    return { columns: toBoard(deals, stages, without_notes ? toDealCard : toDealView) };
  }
}
