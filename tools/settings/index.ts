import 'reflect-metadata';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { workspaceRoot } from '@abbotsford/local-stack';
import { settingsFiles } from './files';

const help = `Writes .env.example, docs/operations/settings.md and what docker-compose.yml passes on from the config.ts of each service.

  npm run settings
`;

if (process.argv.includes('--help')) console.log(help);
else {
  for (const [file, content] of await settingsFiles()) {
    await writeFile(path.join(workspaceRoot, file), content);
    console.log(`wrote ${file}`);
  }
}
