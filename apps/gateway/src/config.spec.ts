import { describe, expect, it } from 'vitest';
import { ConfigError, loadConfig } from '@abbotsford/service-kit';
import { gatewayConfig } from './config';

const JWT_SECRET = 'a'.repeat(64);
const load = (env: Record<string, string>) => loadConfig(gatewayConfig, { JWT_SECRET, ...env });

describe('the settings of the gateway', () => {
  it('have the defaults that the documents promise', () => {
    const config = load({});
    expect(config).toMatchObject({ PORT: 8000, HEALTH_PORT: 8100, JWT_ALGORITHM: 'HS256', TRUSTED_PROXIES: [] });
    expect(config.RATE_LIMIT_GLOBAL).toEqual({ limit: 60, windowMs: 60_000 });
    expect(config.FRONTEND_URL).toEqual(['http://localhost:3000']);
  });

  it('take several origins and proxies', () => {
    expect(load({ FRONTEND_URL: 'https://a.example, https://b.example:8443' }).FRONTEND_URL).toEqual([
      'https://a.example',
      'https://b.example:8443',
    ]);
    expect(load({ TRUSTED_PROXIES: '10.0.0.0/8,::1,192.0.2.7,fd00::/8' }).TRUSTED_PROXIES).toHaveLength(4);
  });

  it.each([
    ['FRONTEND_URL', '*'],
    ['FRONTEND_URL', 'https://a.example/path'],
    ['FRONTEND_URL', 'javascript:alert(1)'],
    ['WIDGET_ORIGINS', '*'],
    ['TRUSTED_PROXIES', 'true'],
    ['TRUSTED_PROXIES', '10.0.0.0/33'],
    ['TRUSTED_PROXIES', '10.0.0.0/8/8'],
    ['JWT_ALGORITHM', 'none'],
    ['JWT_ALGORITHM', 'RS256'],
    ['RATE_LIMIT_LOGIN', '0/minute'],
  ])('refuse %s=%s and name the variable', (variable, value) => {
    expect(() => load({ [variable]: value })).toThrow(new RegExp(variable));
    expect(() => load({ [variable]: value })).toThrow(ConfigError);
  });

  it('never guess the secret', () => {
    expect(() => loadConfig(gatewayConfig, {})).toThrow(/JWT_SECRET: is missing/);
  });
});
