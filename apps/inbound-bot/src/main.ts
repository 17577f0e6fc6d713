import { startService } from '@abbotsford/service-kit';
import { inboundBotService } from './inbound-bot.service-definition';

await startService(inboundBotService);
