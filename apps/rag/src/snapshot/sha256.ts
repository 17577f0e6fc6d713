import { webcrypto } from 'node:crypto';

/** Lower-case hexadecimal; computed apart from the event loop. */
export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return Buffer.from(await webcrypto.subtle.digest('SHA-256', bytes)).toString('hex');
}
