import { startService } from '@abbotsford/service-kit';
import { authService } from './auth.service-definition';

await startService(authService);
