import { startTestStack, type Stack, type TestStackOptions } from '@abbotsford/local-stack';

/** Everything but the web pages, which have tests of their own. */
const services = ['auth', 'crm', 'outbound-bot', 'gateway'] as const;

/** The platform of one test file, as real processes behind a real gateway. */
export function startPlatform(options: TestStackOptions = {}): Promise<Stack> {
  return startTestStack({ services, ...options });
}
