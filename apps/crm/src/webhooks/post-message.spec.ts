import { createServer, type Server } from 'node:http';
import type { AddressInfo, LookupFunction } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { postMessage, type PostOptions } from './post-message';

let server: Server;
let port: number;
/** How many requests the server of the own network got. */
let reached = 0;

beforeAll(async () => {
  server = createServer((_, response) => {
    reached += 1;
    response.end('you should not be here');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});
beforeEach(() => {
  reached = 0;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

const post = (url: string, more: Partial<PostOptions> = {}) =>
  postMessage({ url, headers: {}, body: '{}' }, { timeoutMs: 2_000, allowPrivate: false, ...more });

/** A name server that says this. */
const leadsTo = (...addresses: readonly string[]): LookupFunction => {
  let asked = 0;
  return (_name, options, callback) => {
    const address = addresses[Math.min(asked++, addresses.length - 1)] ?? '';
    const family = address.includes(':') ? 6 : 4;
    if (options.all) callback(null, [{ address, family }]);
    else callback(null, address, family);
  };
};

describe('a message is not sent to', () => {
  it.each([
    ['the own machine', '127.0.0.1'],
    ['another name of it', '127.8.8.8'],
    ['it as a decimal number', '2130706433'],
    ['it as a hexadecimal number', '0x7f000001'],
    ['it in octal', '0177.0.0.1'],
    ['it, shortened', '127.1'],
    ['any address', '0.0.0.0'],
    ['a private network', '10.1.2.3'],
    ['another private network', '172.16.0.1'],
    ['the network at home', '192.168.1.1'],
    ['a shared network', '100.64.0.1'],
    ['metadata of a cloud', '169.254.169.254'],
    ['everybody', '255.255.255.255'],
    ['a group', '224.0.0.1'],
    ['the own machine in IPv6', '[::1]'],
    ['any address in IPv6', '[::]'],
    ['a link in IPv6', '[fe80::1]'],
    ['a private network in IPv6', '[fd00:ec2::254]'],
    ['the own machine, mapped', '[::ffff:127.0.0.1]'],
    ['metadata, mapped', '[::ffff:a9fe:a9fe]'],
    ['the own machine by NAT64', '[64:ff9b::7f00:1]'],
    ['the own machine by 6to4', '[2002:7f00:1::]'],
  ])('%s: %s', async (_, host) => {
    expect(await post(`https://${host}:${port}/`)).toMatchObject({ status: null, error: 'not_allowed' });
    expect(reached).toBe(0);
  });

  it.each(['127.0.0.1', '10.0.0.5', '169.254.169.254', '::1', '::ffff:127.0.0.1', 'fe80::1'])(
    'a name that leads to %s',
    async (address) => {
      const tried = await post(`https://hooks.example:${port}/`, { lookup: leadsTo(address) });
      expect(tried).toMatchObject({ status: null, error: 'not_allowed' });
      expect(reached).toBe(0);
    },
  );

  it('a name that led to a public address when it was looked at, and to ours when it is connected to', async () => {
    const lookup = leadsTo('192.0.2.1', '127.0.0.1');
    await new Promise((resolve) => lookup('hooks.example', {}, resolve));
    expect(await post(`https://hooks.example:${port}/`, { lookup })).toMatchObject({ error: 'not_allowed' });
    expect(reached).toBe(0);
  });

  it('localhost', async () => {
    expect(await post(`https://localhost:${port}/`)).toMatchObject({ error: 'not_allowed' });
    expect(reached).toBe(0);
  });

  it('an address without encryption', async () => {
    expect(await post('http://example.com/')).toMatchObject({ error: 'not_allowed' });
  });
});

it('where it is allowed, it goes by http to the own machine', async () => {
  expect(await post(`http://127.0.0.1:${port}/`, { allowPrivate: true })).toMatchObject({ status: 200, error: null });
  expect(reached).toBe(1);
});
