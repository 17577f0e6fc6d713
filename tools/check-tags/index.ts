import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { workspaceRoot } from '@abbotsford/local-stack';
import { type Project, tagProblems } from './tag-problems';

const help = `Checks that every project has the Nx tags that the boundaries rule relies on.

  node tools/bootstrap.mjs check-tags
`;

async function readProject(root: string): Promise<Project> {
  const file = await readFile(path.join(workspaceRoot, root, 'project.json'), 'utf8').catch(() => '{}');
  const { name = '', tags = [] } = JSON.parse(file) as Partial<Project>;
  return { name, root, tags };
}

async function projectRoots(folder: string): Promise<string[]> {
  const entries = await readdir(path.join(workspaceRoot, folder), { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map((entry) => `${folder}/${entry.name}`);
}

async function main(): Promise<number> {
  if (process.argv.includes('--help')) {
    console.log(help);
    return 0;
  }
  const roots = (await Promise.all(['apps', 'libs'].map(projectRoots))).flat();
  const problems = tagProblems(await Promise.all(roots.map(readProject)));
  for (const problem of problems) console.error(problem);
  return problems.length > 0 ? 1 : 0;
}

process.exitCode = await main();
