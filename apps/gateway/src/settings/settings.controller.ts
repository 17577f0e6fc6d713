import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ServiceOverview } from '@abbotsford/contracts';
import { Route } from '../http/route';
import { ServiceOverviews } from './service-overviews';

@ApiTags('Settings')
@Controller('api/settings')
export class SettingsController {
  constructor(private readonly overviews: ServiceOverviews) {}

  @Get()
  @Route({
    access: 'settings.read',
    summary: 'What each service is set to, without secrets, and how its parts are',
    answer: { listOf: ServiceOverview },
  })
  list(): Promise<ServiceOverview[]> {
    return this.overviews.all();
  }
}
