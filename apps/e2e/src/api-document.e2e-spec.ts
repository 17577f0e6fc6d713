import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { execa } from 'execa';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApiClient, dataOf, type ApiClient } from '@abbotsford/api-client';
import { serviceNames } from '@abbotsford/contracts';
import { schemathesisIfThere, workspaceRoot, type Stack } from '@abbotsford/local-stack';
import {
  startAvatarStandIn,
  startDeepgramStandIn,
  type AvatarStandIn,
  type DeepgramStandIn,
} from '@abbotsford/testing';
import { Admin } from './support/admin';
import { startPlatform } from './support/start-platform';

const schemathesis = await schemathesisIfThere();
const config = path.join(workspaceRoot, 'apps/e2e/schemathesis.toml');
/** They are tried at once: each waits for answers most of its time. */
const timeout = 300_000;

/** What it says without the whole of large bodies. */
const shortened = (said: string): string =>
  said
    .split('\n')
    .map((line) => line.slice(0, 300))
    .join('\n')
    .slice(-20_000);

/** The part of its JSON report that is looked at. */
interface Report {
  readonly complete: boolean;
  readonly operations: { readonly selected: number; readonly tested: number; readonly errored: number };
  readonly test_cases: { readonly generated: number };
  readonly failures: readonly { readonly title: string; readonly operations: readonly string[] }[];
  readonly errors: readonly object[];
}

describe.skipIf(schemathesis === undefined)('the API does what its document says, tried', () => {
  let stack: Stack;
  let deepgram: DeepgramStandIn;
  let avatar: AvatarStandIn;
  let api: ApiClient;
  let folder: string;
  let operations: number;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'abbotsford-api-'));
    [deepgram, avatar] = await Promise.all([startDeepgramStandIn(), startAvatarStandIn()]);
    stack = await startPlatform({
      services: serviceNames,
      // Without its providers the voice has one answer to everything.
      serviceEnv: {
        stt: {
          DEEPGRAM_API_KEY: deepgram.apiKey,
          DEEPGRAM_BASE_URL: deepgram.url,
          HEYGEN_API_KEY: avatar.apiKey,
          HEYGEN_BASE_URL: avatar.url,
        },
      },
    });
    api = createApiClient({ baseUrl: stack.gatewayUrl });
    const { paths } = (await (await fetch(`${stack.gatewayUrl}/docs/openapi.json`)).json()) as { paths: object };
    operations = Object.values(paths).flatMap((methods: object) => Object.keys(methods)).length;
  });

  afterAll(async () => {
    await stack.stop();
    await Promise.all([deepgram.stop(), avatar.stop()]);
    await rm(folder, { recursive: true, force: true });
  });

  /** The access token of somebody who has just registered. */
  async function newToken(): Promise<string> {
    const body = { email: `${randomUUID()}@example.com`, password: 'a long enough password', name: 'Quentin' };
    return (await dataOf(api.POST('/api/auth/register', { body }))).access_token;
  }

  async function tryAs(token: string | undefined, args: readonly string[]): Promise<{ report: Report; said: string }> {
    const file = path.join(folder, `${randomUUID()}.json`);
    const as = token === undefined ? [] : ['--header', `Authorization: Bearer ${token}`];
    const reports = ['--report', 'json', '--report-json-path', file];
    const { stdout } = await execa(
      schemathesis ?? '',
      [
        '--config-file',
        config,
        'run',
        `${stack.gatewayUrl}/docs/openapi.json`,
        '--no-color',
        ...as,
        ...reports,
        ...args,
      ],
      {
        cwd: folder,
        env: {
          TOKEN_OF_LEAVING: token === undefined ? 'none' : await newToken(),
          TOKEN_OF_SESSIONS: token === undefined ? 'none' : await newToken(),
        },
        reject: false,
        timeout,
      },
    );
    return { report: JSON.parse(await readFile(file, 'utf8')) as Report, said: shortened(stdout) };
  }

  /** An administrator may call everything, so every boundary is tried as one; others meet the refusals. */
  const refusals = ['--phases', 'examples,fuzzing'];
  const roles: readonly (readonly [who: string, signIn: () => Promise<string | undefined>, args: readonly string[]])[] =
    [
      ['nobody', async () => undefined, refusals],
      ['a user', newToken, refusals],
      ['an administrator', async () => (await Admin.signIn(stack)).token, []],
    ];
  it.concurrent.each(roles)(
    'as %s',
    async (_who, signIn, args) => {
      const { report, said } = await tryAs(await signIn(), args);
      const failures = report.failures.map(({ title, operations: of }) => `${title}: ${of.join(', ')}`);
      expect({ failures, errors: report.errors }, said).toEqual({ failures: [], errors: [] });
      expect(report.operations).toMatchObject({ tested: operations, errored: 0 });
      expect(report.complete).toBe(true);
    },
    timeout,
  );
});
