import { createHmac } from 'node:crypto';

const LENGTH = 16;

/**
 * Hashes addresses of clients for the logs. The key is made of a secret that all gateways share, so the hash is the same
 * on all of them and can't be found by trying all addresses.
 */
export function addressHash(secret: string): (address: string) => string {
  const key = createHmac('sha256', secret).update('client addresses in logs').digest();
  return (address) => createHmac('sha256', key).update(address).digest('base64url').slice(0, LENGTH);
}
