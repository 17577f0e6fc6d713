import { Injectable } from '@nestjs/common';
import type { BoardColumn, BoardRequest } from '@abbotsford/contracts';
import { DealsRepository } from '../deals.repository';
import { toBoard } from '../domain/board';

const CARDS_PER_COLUMN = 500;

@Injectable()
export class GetBoard {
  constructor(private readonly deals: DealsRepository) {}

  async run({ per_column }: BoardRequest): Promise<{ columns: BoardColumn[] }> {
    return { columns: toBoard(await this.deals.board(per_column ?? CARDS_PER_COLUMN)) };
  }
}
