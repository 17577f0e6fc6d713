// Prints the gateway's OpenAPI document. Loaded through Vite, as the service is built, since the document needs the
// decorators' metadata; and by a plain Node, since under tsx Nest would be loaded twice, as two different modules.
import path from 'node:path';
import { runnerImport } from 'vite';

const workspace = path.resolve(import.meta.dirname, '../..');
const { module } = await runnerImport(path.join(workspace, 'apps/gateway/src/openapi/make-document.ts'), {
  root: workspace,
  logLevel: 'error',
  resolve: { tsconfigPaths: true },
});
const document = JSON.stringify(await module.makeOpenApiDocument());
process.stdout.write(document, () => process.exit(0));
