import { parseArgs, type ParseArgsConfig } from 'node:util';
import { LocalStackError } from '@abbotsford/local-stack';

/** The flags of a command line. @throws LocalStackError that names a flag that there is not, or that lacks its value */
export function readFlags<T extends ParseArgsConfig>(config: T): ReturnType<typeof parseArgs<T>>['values'] {
  try {
    return parseArgs(config).values;
  } catch (error) {
    if (!(error instanceof TypeError) || !('code' in error)) throw error;
    const [what] = error.message.split('. ');
    throw new LocalStackError(`${what?.replace(/\.$/, '')}: --help lists what there is.`);
  }
}
