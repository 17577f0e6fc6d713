import { Controller, Get, Res } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { HealthRegistry } from '@abbotsford/service-kit';
import { Route } from '../http/route';
import { HealthReport, ProbeAnswer } from './health-report';
import { PlatformHealth } from './platform-health';

@ApiTags('Health')
@Controller('api/health')
export class HealthController {
  constructor(
    private readonly platform: PlatformHealth,
    private readonly gateway: HealthRegistry,
  ) {}

  @Get()
  @Route({
    access: 'public',
    limit: 'none',
    summary: 'How the platform and each of its parts is',
    answer: HealthReport,
  })
  @ApiResponse({ status: 503, description: 'A needed part is down', type: HealthReport })
  async report(@Res({ passthrough: true }) reply: FastifyReply): Promise<HealthReport> {
    const report = await this.platform.report();
    if (report.status === 'unhealthy') reply.status(503);
    return report;
  }

  @Get('live')
  @Route({ access: 'public', limit: 'none', summary: 'Whether this process answers', answer: ProbeAnswer })
  live(): ProbeAnswer {
    return { status: 'live' };
  }

  @Get('ready')
  @Route({ access: 'public', limit: 'none', summary: 'Whether this gateway can do its work', answer: ProbeAnswer })
  @ApiResponse({ status: 503, description: 'Not now', type: ProbeAnswer })
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<ProbeAnswer> {
    const { status } = await this.gateway.report();
    if (status !== 'unhealthy') return { status: 'ready' };
    reply.status(503);
    return { status: 'not ready' };
  }
}
