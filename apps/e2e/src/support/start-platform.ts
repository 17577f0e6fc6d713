import { neededServices } from '@abbotsford/contracts';
import { startTestStack, type Stack, type TestStackOptions } from '@abbotsford/local-stack';

/** The platform of one test file, as real processes behind a real gateway: what its main job needs, without the website. */
export function startPlatform(options: TestStackOptions = {}): Promise<Stack> {
  return startTestStack({ services: neededServices, ...options });
}
