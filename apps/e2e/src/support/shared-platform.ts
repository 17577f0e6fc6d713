import 'reflect-metadata';
import { appNames, freePort, startTestStack, type Stack } from '@abbotsford/local-stack';
import { startDeepgramStandIn, startSmtpStandIn } from '@abbotsford/testing';
import type { TestProject } from 'vitest/node';

/** What a test is told of a platform that it shares with others: where it is, and who administers it. */
export type SharedPlatform = Pick<
  Stack,
  'gatewayUrl' | 'webUrl' | 'mongoUrl' | 'dbName' | 'adminEmail' | 'adminPassword'
>;

declare module 'vitest' {
  interface ProvidedContext {
    readonly platform: SharedPlatform;
    /** Of somebody else's website, whose pages may show the chat. */
    readonly foreignOrigin: string;
    /** Where the mails are that were sent. */
    readonly inboxUrl: string;
  }
}

/** What is heard in any recording. */
export const HEARD = 'Hello there.';
/** A sentence of a second and a half, as samples of 16 bits at 24 kHz: long enough to be interrupted. */
const spokenSentence = new Uint8Array(1.5 * 24_000 * 2);

/** Starts one platform, with all that it has, for the files of a project. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const foreignOrigin = `http://localhost:${await freePort()}`;
  const deepgram = await startDeepgramStandIn();
  const mailServer = await startSmtpStandIn();
  deepgram.respondWith = ({ route }) =>
    route === 'speak' ? { kind: 'spoken', pieces: [spokenSentence] } : { kind: 'heard', text: HEARD };
  const stack = await startTestStack({
    services: appNames,
    env: {
      WIDGET_ORIGINS: foreignOrigin,
      SMTP_URL: mailServer.url,
      SMTP_TLS: 'none',
      MAIL_FROM: 'hello@abbotsford.example',
    },
    serviceEnv: { stt: { DEEPGRAM_API_KEY: deepgram.apiKey, DEEPGRAM_BASE_URL: deepgram.url } },
  });
  const { gatewayUrl, webUrl, mongoUrl, dbName, adminEmail, adminPassword } = stack;
  project.provide('platform', { gatewayUrl, webUrl, mongoUrl, dbName, adminEmail, adminPassword });
  project.provide('foreignOrigin', foreignOrigin);
  project.provide('inboxUrl', mailServer.inboxUrl);
  return async () => {
    await stack.stop();
    await deepgram.stop();
    await mailServer.close();
  };
}
