import { Injectable } from '@nestjs/common';
import { ServiceError, type DealStageSettings, type SetDealStagesRequest } from '@abbotsford/contracts';
import { invalid } from '@abbotsford/service-kit';
import { ChangeAnnouncer } from '../../change-announcer';
import { DealStagesRepository, STAGES_ID } from '../deal-stages.repository';
import { inOrder, stageErrors } from '../domain/stage-settings';

/** What sales call the columns of the board, and how likely a deal in each is won. */
@Injectable()
export class BoardSettings {
  constructor(
    private readonly stages: DealStagesRepository,
    private readonly announcer: ChangeAnnouncer,
  ) {}

  get(): Promise<DealStageSettings> {
    return this.stages.get();
  }

  async set({ stages, version }: SetDealStagesRequest, actorId: string): Promise<DealStageSettings> {
    const errors = stageErrors(stages);
    if (errors.length > 0) throw invalid(errors);
    const known = version ?? (await this.stages.get()).version;
    const isSet = await this.stages.set(inOrder(stages), known, actorId);
    const current = await this.stages.get();
    if (!isSet) throw stale(current);
    this.announcer.boardChanged(STAGES_ID);
    return current;
  }
}

const stale = (current: DealStageSettings): ServiceError =>
  new ServiceError(
    'board.stale_version',
    'Someone else changed the columns in the meantime. Here they are as they stand now.',
    { data: { current } },
  );
