import { startService } from '@abbotsford/service-kit';
import { outboundBotService } from './outbound-bot.service-definition';

await startService(outboundBotService);
