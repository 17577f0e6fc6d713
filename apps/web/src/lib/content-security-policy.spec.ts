import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy, nonceOf } from './content-security-policy';

const production = contentSecurityPolicy({
  nonce: 'n0nce',
  apiUrl: 'https://api.abbotsford.example/base',
  development: false,
});

describe('contentSecurityPolicy', () => {
  it('runs only scripts that carry the nonce of this request', () => {
    expect(production).toContain("script-src 'self' 'nonce-n0nce' 'strict-dynamic';");
  });

  it('never lets text become code in production', () => {
    expect(production).not.toContain('unsafe-eval');
  });

  it('lets pages talk to the origin of the gateway and to themselves only', () => {
    expect(production).toContain("connect-src 'self' https://api.abbotsford.example wss://api.abbotsford.example;");
  });

  it('cannot be framed', () => {
    expect(production).toContain("frame-ancestors 'none'");
  });

  it('can be framed by ourselves where it says so', () => {
    const framed = contentSecurityPolicy({
      nonce: 'n',
      apiUrl: 'https://api.example',
      development: false,
      framed: true,
    });
    expect(framed).toContain("frame-ancestors 'self'");
  });

  it('tells the nonce that it was made with', () => {
    expect(nonceOf(production)).toBe('n0nce');
    expect(nonceOf("default-src 'self'")).toBe('');
  });

  it('allows what development tools need in development only', () => {
    const development = contentSecurityPolicy({ nonce: 'n', apiUrl: 'http://localhost:8000', development: true });
    expect(development).toContain("'unsafe-eval'");
    expect(development).toContain('ws:');
  });
});
