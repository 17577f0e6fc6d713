import { randomBytes } from 'node:crypto';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { busSeeds, busUsers } from '@abbotsford/bus';
import { z } from 'zod';
import { LocalStackError } from '../local-stack-error';
import { localDir } from '../workspace';

const seed = z.string().startsWith('SU');

const Secrets = z.strictObject({
  jwt_secret: z.string().min(32),
  /** Of what auth stores encrypted. */
  secrets_key: z.string().min(32),
  /** Of the secrets of webhooks, which the CRM stores encrypted. */
  webhooks_key: z.string().min(32),
  admin_password: z.string().min(12),
  /** Of the demo data's customer. */
  customer_password: z.string().min(12),
  /** Of the users of our own NATS server. */
  bus_seeds: z.record(z.enum(busUsers), seed),
});
export type Secrets = z.infer<typeof Secrets>;

export function randomSecrets(): Secrets {
  const random = (bytes: number): string => randomBytes(bytes).toString('base64url');
  return {
    jwt_secret: random(48),
    secrets_key: random(48),
    webhooks_key: random(48),
    admin_password: random(15),
    customer_password: random(15),
    bus_seeds: busSeeds(),
  };
}

/** What an earlier version of the platform kept may lack what came later; a later one knew services that this one lacks. */
const Kept = Secrets.partial().extend({ bus_seeds: z.record(z.string(), seed).optional() });

/** The secrets of this folder's stack: made at the first start, readable by its owner alone, the same ever after. */
export async function keptSecrets(file = path.join(localDir, 'secrets.json')): Promise<Secrets> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  const kept = text === undefined ? {} : parseKept(text, file);
  const made = randomSecrets();
  const secrets = {
    jwt_secret: kept.jwt_secret ?? made.jwt_secret,
    secrets_key: kept.secrets_key ?? made.secrets_key,
    webhooks_key: kept.webhooks_key ?? made.webhooks_key,
    admin_password: kept.admin_password ?? made.admin_password,
    customer_password: kept.customer_password ?? made.customer_password,
    bus_seeds: busSeeds(kept.bus_seeds),
  };
  const written = `${JSON.stringify(secrets, null, 2)}\n`;
  if (written !== text) {
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, written, { mode: 0o600 });
  }
  // An older file keeps the mode that it was made with.
  await chmod(file, 0o600);
  return secrets;
}

function parseKept(text: string, file: string): z.infer<typeof Kept> {
  try {
    return Kept.parse(JSON.parse(text));
  } catch {
    throw new LocalStackError(`${file} is damaged: delete it, and new secrets are made at the next start.`);
  }
}
