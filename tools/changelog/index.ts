import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { workspaceRoot } from '@abbotsford/local-stack';
import { waitingChanges } from './changes';
import { gather } from './gather';

const help = `Gathers the files of the folder "changes" into the section "Unreleased" of CHANGELOG.md, and deletes them.

  npm run changelog
`;

if (process.argv.includes('--help')) console.log(help);
else {
  const file = path.join(workspaceRoot, 'CHANGELOG.md');
  const changes = await waitingChanges();
  const text = gather(
    await readFile(file, 'utf8'),
    changes.map((change) => change.text),
  );
  await writeFile(file, text);
  for (const change of changes) await rm(change.file);
  console.log(`gathered ${changes.length} changes`);
}
