import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { workspaceRoot } from '@abbotsford/local-stack';
import { deployFiles } from './files';

const help = `Writes what the servers of docker-compose.yml are told: the users and rights of NATS from the contracts, those of
MongoDB from the services' collections.

  npm run deploy-config
`;

if (process.argv.includes('--help')) console.log(help);
else {
  for (const [file, content] of await deployFiles()) {
    await writeFile(path.join(workspaceRoot, file), content);
    console.log(`wrote ${file}`);
  }
}
