import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

/** Certificates that sign themselves, each in `<name>.pem` with its key in `<name>.key`, in a folder of their own. */
export interface Certificates {
  file(name: string): string;
  remove(): Promise<void>;
}

export async function makeCertificates(...names: readonly string[]): Promise<Certificates> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'abbotsford-tls-'));
  for (const name of names) {
    await promisify(execFile)('openssl', [
      ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'],
      ...['-subj', '/CN=localhost', '-addext', 'subjectAltName=IP:127.0.0.1'],
      ...['-keyout', path.join(folder, `${name}.key`), '-out', path.join(folder, `${name}.pem`)],
    ]);
  }
  return {
    file: (name) => path.join(folder, name),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
