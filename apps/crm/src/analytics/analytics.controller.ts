import { Controller } from '@nestjs/common';
import { getAnalytics, rebuildAnalytics, type AnalyticsQuery, type AnalyticsView } from '@abbotsford/contracts';
import { Handles, requireRight, type RequestContext } from '@abbotsford/service-kit';
import { GetAnalytics } from './use-cases/get-analytics';
import { RebuildAnalytics } from './use-cases/rebuild-analytics';

@Controller()
export class AnalyticsController {
  constructor(
    private readonly figures: GetAnalytics,
    private readonly rebuilding: RebuildAnalytics,
  ) {}

  @Handles(getAnalytics)
  async get(request: AnalyticsQuery, context: RequestContext): Promise<AnalyticsView> {
    requireRight(context, 'analytics.read');
    return this.figures.run(request);
  }

  @Handles(rebuildAnalytics)
  async rebuild(_: object, context: RequestContext): Promise<{ message: string }> {
    requireRight(context, 'analytics.read');
    return this.rebuilding.run();
  }
}
