import 'reflect-metadata';
import { appNames, startTestStack, type Stack } from '@abbotsford/local-stack';
import type { TestProject } from 'vitest/node';

/** What a test is told of a platform that it shares with others: where it is, and who administers it. */
export type SharedPlatform = Pick<
  Stack,
  'gatewayUrl' | 'webUrl' | 'mongoUrl' | 'dbName' | 'adminEmail' | 'adminPassword'
>;

declare module 'vitest' {
  interface ProvidedContext {
    readonly platform: SharedPlatform;
  }
}

/** Starts one platform, with all that it has, for the files of a project. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const stack = await startTestStack({ services: appNames });
  const { gatewayUrl, webUrl, mongoUrl, dbName, adminEmail, adminPassword } = stack;
  project.provide('platform', { gatewayUrl, webUrl, mongoUrl, dbName, adminEmail, adminPassword });
  return () => stack.stop();
}
