import { reportAndExit, stopOnSignals } from '@abbotsford/service-kit';
import { bootGateway } from './boot-gateway';

try {
  const gateway = await bootGateway(process.env);
  stopOnSignals(() => gateway.close());
} catch (error) {
  reportAndExit(error);
}
