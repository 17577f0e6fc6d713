import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { LocalStackError } from '../local-stack-error';
import { localDir } from '../workspace';

const Secrets = z.strictObject({
  jwt_secret: z.string().min(32),
  admin_password: z.string().min(12),
  /** Of the demo data's customer. */
  customer_password: z.string().min(12),
});
export type Secrets = z.infer<typeof Secrets>;

export function randomSecrets(): Secrets {
  const random = (bytes: number): string => randomBytes(bytes).toString('base64url');
  return { jwt_secret: random(48), admin_password: random(15), customer_password: random(15) };
}

/** The secrets of this folder's stack: made at the first start, readable by its owner alone, the same ever after. */
export async function keptSecrets(file = path.join(localDir, 'secrets.json')): Promise<Secrets> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (text === undefined) {
    const made = randomSecrets();
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600 });
    return made;
  }
  try {
    return Secrets.parse(JSON.parse(text));
  } catch {
    throw new LocalStackError(`${file} is damaged: delete it, and new secrets are made at the next start.`);
  }
}
