import { Controller } from '@nestjs/common';
import {
  createDeal,
  deleteDeal,
  exportDeals,
  getBoard,
  getDeal,
  getDealStages,
  importDeals,
  listDealActivities,
  moveDeal,
  setDealStages,
  updateDeal,
  type BoardColumn,
  type BoardRequest,
  type CreateDealRequest,
  type DealActivity,
  type DealReply,
  type DealRequest,
  type DealsFilePart,
  type DealStageSettings,
  type DealView,
  type ExportDealsRequest,
  type ImportDealsRequest,
  type ImportReport,
  type MoveDealRequest,
  type SetDealStagesRequest,
  type UpdateDealRequest,
} from '@abbotsford/contracts';
import { Handles, requireRight, type RequestContext } from '@abbotsford/service-kit';
import { BoardSettings } from './use-cases/board-settings';
import { CreateDeal } from './use-cases/create-deal';
import { DeleteDeal } from './use-cases/delete-deal';
import { ExportDeals } from './use-cases/export-deals';
import { GetBoard } from './use-cases/get-board';
import { GetDeal } from './use-cases/get-deal';
import { ImportDeals } from './use-cases/import-deals';
import { ListDealActivities } from './use-cases/list-deal-activities';
import { MoveDeal } from './use-cases/move-deal';
import { UpdateDeal } from './use-cases/update-deal';

/** Every method is async, so that a refusal is an answer like any other. */
@Controller()
export class DealsController {
  constructor(
    private readonly getBoard: GetBoard,
    private readonly getDeal: GetDeal,
    private readonly createDeal: CreateDeal,
    private readonly updateDeal: UpdateDeal,
    private readonly moveDeal: MoveDeal,
    private readonly deleteDeal: DeleteDeal,
    private readonly listDealActivities: ListDealActivities,
    private readonly settings: BoardSettings,
    private readonly exportDeals: ExportDeals,
    private readonly importDeals: ImportDeals,
  ) {}

  @Handles(getBoard)
  async board(request: BoardRequest, context: RequestContext): Promise<{ columns: BoardColumn[] }> {
    requireRight(context, 'deals.read');
    return this.getBoard.run(request);
  }

  @Handles(getDeal)
  async get(request: DealRequest, context: RequestContext): Promise<DealView> {
    requireRight(context, 'deals.read');
    return this.getDeal.run(request);
  }

  @Handles(createDeal)
  async create(request: CreateDealRequest, context: RequestContext): Promise<DealReply> {
    return this.createDeal.run(request, requireRight(context, 'deals.write').id);
  }

  @Handles(updateDeal)
  async update(request: UpdateDealRequest, context: RequestContext): Promise<DealReply> {
    return this.updateDeal.run(request, requireRight(context, 'deals.write').id);
  }

  @Handles(moveDeal)
  async move(request: MoveDealRequest, context: RequestContext): Promise<DealReply> {
    return this.moveDeal.run(request, requireRight(context, 'deals.write').id);
  }

  @Handles(deleteDeal)
  async delete(request: DealRequest, context: RequestContext): Promise<{ message: string }> {
    return this.deleteDeal.run(request, requireRight(context, 'deals.delete').id);
  }

  @Handles(listDealActivities)
  async activities(request: DealRequest, context: RequestContext): Promise<{ activities: DealActivity[] }> {
    requireRight(context, 'deals.read');
    return this.listDealActivities.run(request);
  }

  @Handles(getDealStages)
  async stages(_request: object, context: RequestContext): Promise<DealStageSettings> {
    requireRight(context, 'deals.read');
    return this.settings.get();
  }

  @Handles(setDealStages)
  async setStages(request: SetDealStagesRequest, context: RequestContext): Promise<DealStageSettings> {
    return this.settings.set(request, requireRight(context, 'board.settings').id);
  }

  @Handles(exportDeals)
  async export(request: ExportDealsRequest, context: RequestContext): Promise<DealsFilePart> {
    requireRight(context, 'crm.export');
    return this.exportDeals.run(request);
  }

  @Handles(importDeals)
  async import(request: ImportDealsRequest, context: RequestContext): Promise<ImportReport> {
    return this.importDeals.run(request, requireRight(context, 'deals.write').id);
  }
}
