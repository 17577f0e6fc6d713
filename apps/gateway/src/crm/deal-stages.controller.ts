import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DealStageSettings, getDealStages, setDealStages, SetDealStagesRequest } from '@abbotsford/contracts';
import { ServiceClient } from '@abbotsford/service-kit';
import { Route } from '../http/route';

/** What sales call the columns of the board. Their ids stay, whatever they are called. */
@ApiTags('CRM')
@Controller('api/crm/deal-stages')
export class DealStagesController {
  constructor(private readonly services: ServiceClient) {}

  @Get()
  @Route({
    access: 'deals.read',
    summary: 'Names and probabilities of the columns of the board',
    calls: [getDealStages],
    answer: DealStageSettings,
  })
  get(): Promise<DealStageSettings> {
    return this.services.call(getDealStages, {});
  }

  @Put()
  @Route({
    access: 'board.settings',
    summary: 'Change names and probabilities of the columns; all of them are sent',
    calls: [setDealStages],
    answer: DealStageSettings,
  })
  set(@Body() body: SetDealStagesRequest): Promise<DealStageSettings> {
    return this.services.call(setDealStages, body);
  }
}
