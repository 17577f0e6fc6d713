import { getConnectionToken } from '@nestjs/mongoose';
import type { Connection } from 'mongoose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { login, refresh, register } from '@abbotsford/contracts';
import { testMongo } from '@abbotsford/local-stack';
import { bootService, ConfigError } from '@abbotsford/service-kit';
import { authService } from '../src/auth.service-definition';
import type { UserDocument } from '../src/users/user.schema';
import { adminEmail, adminPassword, AuthUnderTest, claimsOf, password } from './auth-under-test';

let auth: AuthUnderTest;
beforeAll(async () => {
  auth = await AuthUnderTest.start();
});
afterAll(() => auth?.stop());

const boot = (settings: NodeJS.ProcessEnv) => bootService(authService, { ...auth.settings, ...settings });

/** What a start of the service leaves behind, as by a replica that has gone again. */
async function startAndStop(settings: NodeJS.ProcessEnv): Promise<void> {
  await (await boot(settings)).close();
}

describe('the first administrator', () => {
  it('is there when the service takes its first request', async () => {
    const reply = await auth.call(login, { email: adminEmail, password: adminPassword });
    expect(claimsOf(reply).role).toBe('admin');
  });

  it('is one, however many replicas start at once on an empty database', async () => {
    const empty = testMongo();
    const replicas = await Promise.all(Array.from({ length: 3 }, () => boot({ MONGODB_DB_NAME: empty.dbName })));
    const connection = replicas[0]?.app.get<Connection>(getConnectionToken());
    const found = await connection?.collection<UserDocument>('users').find().toArray();
    expect(found?.map(({ email, role }) => ({ email, role }))).toEqual([{ email: adminEmail, role: 'admin' }]);
    await Promise.all(replicas.map((r) => r.close()));
    await empty.drop();
  });

  it('keeps the password that they have when ADMIN_PASSWORD says something else at the next start', async () => {
    await startAndStop({ ADMIN_PASSWORD: 'another-password-for-later' });
    await auth.call(login, { email: adminEmail, password: adminPassword });
    await expect(auth.call(login, { email: adminEmail, password: 'another-password-for-later' })).rejects.toMatchObject(
      {
        code: 'auth.bad_credentials',
      },
    );
  });

  it('is not whoever registered the address before: the role comes with the password of the settings', async () => {
    const email = 'founder@cafe.example';
    const before = await auth.call(register, { email, password, name: 'Founder' });
    await startAndStop({ ADMIN_EMAIL: email });
    await expect(auth.call(login, { email, password })).rejects.toMatchObject({ code: 'auth.bad_credentials' });
    await expect(auth.call(refresh, { refresh_token: before.refresh_token })).rejects.toMatchObject({
      code: 'auth.refresh_refused',
    });
    const reply = await auth.call(login, { email, password: adminPassword });
    expect(reply.user).toMatchObject({ role: 'admin', name: 'Founder' });
  });

  it.each(['ADMIN_EMAIL', 'ADMIN_PASSWORD'])(
    'is not half set up: without %s the service says so and does not start',
    async (missing) => {
      const refusal = await startAndStop({ [missing]: '' }).catch((error: unknown) => error);
      expect(refusal).toBeInstanceOf(ConfigError);
      expect((refusal as ConfigError).message).toContain(missing);
    },
  );

  it('is not needed: without both the service starts', async () => {
    await expect(startAndStop({ ADMIN_EMAIL: '', ADMIN_PASSWORD: '' })).resolves.toBeUndefined();
  });
});
