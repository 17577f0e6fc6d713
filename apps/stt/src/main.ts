import { startService } from '@abbotsford/service-kit';
import { sttService } from './stt.service-definition';

await startService(sttService);
