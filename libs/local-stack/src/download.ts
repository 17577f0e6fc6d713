import { createHash } from 'node:crypto';

/** True when the host answers at all; a refused or unknown host is known within `timeoutMs`. */
export async function isReachable(url: string, timeoutMs = 4_000): Promise<boolean> {
  return fetch(url, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(timeoutMs) }).then(
    (response) => response.status < 500,
    () => false,
  );
}

/** The body of a URL; a release file of at most some 100 MB. */
export async function download(url: string, timeoutMs = 120_000): Promise<Buffer> {
  const response = await fetch(url, { signal: AbortSignal.timeout(timeoutMs) });
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return Buffer.from(await response.arrayBuffer());
}

export function sha256(data: Buffer): string {
  return createHash('sha256').update(data).digest('hex');
}
