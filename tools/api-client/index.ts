import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import openapiTypescript, { astToString, COMMENT_HEADER, type OpenAPI3 } from 'openapi-typescript';
import { staleFiles } from './stale-files';

const workspace = path.resolve(import.meta.dirname, '../..');
const library = path.join(workspace, 'libs/api-client');

const help = `Makes the OpenAPI document of the gateway, and the types of libs/api-client from it.

  npm run api-client          writes libs/api-client/openapi.json and src/generated/schema.ts
  npm run api-client:check    writes nothing, and ends with 1 when either is stale
`;

async function makeDocument(): Promise<OpenAPI3> {
  const printer = path.join(import.meta.dirname, 'print-document.mjs');
  const { stdout } = await promisify(execFile)(process.execPath, [printer], { maxBuffer: 32 * 1_024 * 1_024 });
  return JSON.parse(stdout) as OpenAPI3;
}

async function generate(): Promise<Map<string, string>> {
  const document = await makeDocument();
  const types = astToString(await openapiTypescript(structuredClone(document)));
  return new Map([
    [path.join(library, 'openapi.json'), `${JSON.stringify(document, null, 2)}\n`],
    [path.join(library, 'src/generated/schema.ts'), `${COMMENT_HEADER}${types}`],
  ]);
}

async function main(options: readonly string[]): Promise<number> {
  if (options.includes('--help')) {
    process.stdout.write(help);
    return 0;
  }
  const files = await generate();
  if (options.includes('--check')) {
    const stale = await staleFiles(files, (file) => readFile(file, 'utf8'));
    for (const file of stale)
      process.stderr.write(`${path.relative(workspace, file)} is stale: run npm run api-client\n`);
    return stale.length > 0 ? 1 : 0;
  }
  for (const [file, content] of files) {
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, content);
    process.stdout.write(`wrote ${path.relative(workspace, file)}\n`);
  }
  return 0;
}

process.exit(await main(process.argv.slice(2)));
