import path from 'node:path';
import { defaultAdminEmail, LocalStackError } from '@abbotsford/local-stack';
import { readFlags } from '../shared/read-flags';
import { shippedFolder } from './knowledge-folder';

export interface InitOptions {
  readonly help: boolean;
  readonly folder: string;
  /** Address of the platform, without a slash at its end. */
  readonly base: string;
  readonly overwrite: boolean;
  readonly email: string;
  /** Undefined means the one that npm start made, which is for this machine alone. */
  readonly password: string | undefined;
}

/** @throws LocalStackError that names what is wrong on the command line or in the environment */
export function readInitOptions(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): InitOptions {
  const flags = readFlags({
    args: [...args],
    options: {
      help: { type: 'boolean', default: false },
      folder: { type: 'string', default: shippedFolder },
      base: { type: 'string', default: `http://localhost:${environment['PORT'] ?? '8000'}` },
      overwrite: { type: 'boolean', default: false },
    },
  });
  const email = environment['ADMIN_EMAIL'] ?? defaultAdminEmail;
  const password = environment['ADMIN_PASSWORD'];
  const base = addressOf(flags.base);
  if (password === undefined && !flags.help && !isThisMachine(base)) {
    throw new LocalStackError(`Set ADMIN_PASSWORD, here or in .env, to the password of ${email} at ${base}.`);
  }
  return { help: flags.help, overwrite: flags.overwrite, folder: path.resolve(flags.folder), base, email, password };
}

function addressOf(base: string): string {
  if (!URL.canParse(base) || !/^https?:$/.test(new URL(base).protocol)) {
    throw new LocalStackError(`${base} is no address of a platform: it begins with http:// or https://.`);
  }
  return base.replace(/(?<!\/)\/+$/, '');
}

const isThisMachine = (base: string): boolean => ['localhost', '127.0.0.1', '[::1]'].includes(new URL(base).hostname);
