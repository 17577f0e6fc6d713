import { describe, expect, it } from 'vitest';
import { natsConfig } from './nats-config';

const settings = { port: 4233, storeDir: '/data/nats', durable: true, authorization: 'authorization {}\n' };

describe('natsConfig', () => {
  it('keeps the server to this machine and lets voice through', () => {
    const config = natsConfig(settings, '2.15.2');
    expect(config).toContain('listen: "127.0.0.1:4233"');
    expect(config).toContain('max_payload: 8388608');
  });

  it.each([
    ['2.15.2', true, true],
    ['2.10.0', true, true],
    ['3.0.0', true, true],
    ['2.9.10', true, false],
    ['2.15.2', false, false],
  ])('version %s, durable %s: writes through to the disk is %s', (version, durable, expected) => {
    expect(natsConfig({ ...settings, durable }, version).includes('sync_interval: always')).toBe(expected);
  });
});
