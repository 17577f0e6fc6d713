import { describe, expect, it } from 'vitest';
import { ConfigError, loadConfig } from '@abbotsford/service-kit';
import { authConfig } from './config';

const production = {
  NODE_ENV: 'production',
  MONGODB_URL: 'mongodb://db/?replicaSet=rs',
  JWT_SECRET: 'q9Zt4mVx7Lr2Kc8Wd3Hn6Bj5Pf0Gs1Ya',
  SECRETS_KEY: 'r3Kd8sQv1Nw6Xb4Tz9Yc2Fm7Hg5Lp0Je',
};

function refusalOf(env: NodeJS.ProcessEnv): string {
  try {
    loadConfig(authConfig, env);
    return 'none';
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
}

describe('the settings of auth', () => {
  it('start with a database and a secret, and the defaults of the specification', () => {
    expect(loadConfig(authConfig, production)).toMatchObject({
      JWT_ALGORITHM: 'HS256',
      JWT_EXPIRATION_MINUTES: 1_440,
      REFRESH_TOKEN_DAYS: 30,
      MONGODB_DB_NAME: 'echobot',
      ADMIN_EMAIL: undefined,
    });
  });

  it.each(['none', 'RS256', 'ES256', 'hs256'])('refuse the algorithm %s', (algorithm) => {
    expect(refusalOf({ ...production, JWT_ALGORITHM: algorithm })).toContain('JWT_ALGORITHM');
  });

  it('keep the email of the administrator in its one form', () => {
    expect(loadConfig(authConfig, { ...production, ADMIN_EMAIL: ' Owner@Abbotsford.example ' }).ADMIN_EMAIL).toBe(
      'owner@abbotsford.example',
    );
  });

  it('refuse an email that is none', () => {
    expect(refusalOf({ ...production, ADMIN_EMAIL: 'owner' })).toContain('ADMIN_EMAIL');
  });

  it.each([
    'short',
    'elevenchars',
    'change-me-please-now',
    'Passw0rd-Passw0rd',
    'adminadminadmin',
    'aaaaaaaaaaaaaaaa',
    'abababababababab',
  ])('refuse the weak administrator password %s in production, without showing it', (password) => {
    const refusal = refusalOf({ ...production, ADMIN_EMAIL: 'owner@abbotsford.example', ADMIN_PASSWORD: password });
    expect(refusal).toContain('ADMIN_PASSWORD');
    expect(refusal).not.toContain(password);
  });

  it('take a strong administrator password in production', () => {
    expect(
      refusalOf({ ...production, ADMIN_EMAIL: 'owner@abbotsford.example', ADMIN_PASSWORD: 'grinder-violet-7-harbour' }),
    ).toBe('none');
  });

  it('take an easy one for development, when it is one that can be signed in with', () => {
    const development = { ...production, NODE_ENV: 'development', ADMIN_EMAIL: 'owner@abbotsford.example' };
    expect(refusalOf({ ...development, ADMIN_PASSWORD: 'change-me' })).toBe('none');
    expect(refusalOf({ ...development, ADMIN_PASSWORD: 'short' })).toContain('ADMIN_PASSWORD');
  });

  it.each([
    ['in production', 'q9Zt4mVx7Lr2'],
    ['in development', 'q9Zt4mVx7Lr2'],
    ['in development', 'change-me-change-me-change-me-change-me'],
  ])('refuse a weak JWT secret %s: %s', (where, JWT_SECRET) => {
    const NODE_ENV = where.replace('in ', '');
    expect(refusalOf({ ...production, NODE_ENV, JWT_SECRET })).toContain('JWT_SECRET');
  });
});
