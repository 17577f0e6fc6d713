import { startService } from '@abbotsford/service-kit';
import { ragService } from './rag.service-definition';

await startService(ragService);
