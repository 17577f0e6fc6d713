import { reportAndExit, stopOnSignals } from '@abbotsford/service-kit';
import { collectStartUpGarbage } from '@abbotsford/service-kit/collect-garbage';
import { bootGateway } from './boot-gateway';

try {
  const gateway = await bootGateway(process.env);
  stopOnSignals(() => gateway.close());
  collectStartUpGarbage();
} catch (error) {
  reportAndExit(error);
}
