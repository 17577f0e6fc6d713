import { appendFile, chmod, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'dotenv';
import { workspaceRoot } from '@abbotsford/local-stack';
import { missingSecrets } from './secrets';

const help = `Adds to .env the secrets of docker-compose.yml that it lacks: keys for NATS, passwords for MongoDB and Redis, and the
secret of access tokens. What is there stays; the file is for its owner alone.

  npm run deploy-secrets
`;

if (process.argv.includes('--help')) console.log(help);
else {
  const file = path.join(workspaceRoot, '.env');
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  const missing = missingSecrets(parse(text));
  const lines = [...missing].map(([name, value]) => `${name}=${value}\n`).join('');
  await appendFile(file, `${text === '' || text.endsWith('\n') ? '' : '\n'}${lines}`, { mode: 0o600 });
  await chmod(file, 0o600);
  console.log(missing.size ? `added to .env: ${[...missing.keys()].join(', ')}` : '.env has all secrets');
}
