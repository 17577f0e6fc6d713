import { startService } from '@abbotsford/service-kit';
import { crmService } from './crm.service-definition';

await startService(crmService);
