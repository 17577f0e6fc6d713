import { Injectable } from '@nestjs/common';
import type { ErasureRequest, ErasureView } from '@abbotsford/contracts';
import { toErasureView } from '../domain/erasure-view';
import { ErasuresRepository } from '../erasures.repository';
import { erasureNotFound } from '../people-errors';

@Injectable()
export class GetErasure {
  constructor(private readonly erasures: ErasuresRepository) {}

  async run({ erasure_id }: ErasureRequest): Promise<ErasureView> {
    const erasure = await this.erasures.find(erasure_id);
    if (!erasure) throw erasureNotFound();
    return toErasureView(erasure);
  }
}
