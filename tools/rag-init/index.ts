import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { keptSecrets, workspaceRoot } from '@abbotsford/local-stack';
import { Api } from '../demo-data/api';
import { readDocument, type KnowledgeDocument } from './read-document';

const help = `Puts the documents of a folder into the knowledge base of a platform that runs.

  npm run rag:init                       the documents that it does not have yet, of apps/rag/knowledge-base
  npm run rag:init -- --replace          all of them, in the place of those from the same files
  npm run rag:init -- --folder FOLDER    Markdown files of another folder
  npm run rag:init -- --base URL         a platform elsewhere; http://localhost:8000 without it

ADMIN_EMAIL and ADMIN_PASSWORD sign in; without them the administrator that npm start made.
`;

interface Stored {
  readonly id: string;
  readonly source_file: string;
}

async function documentsOf(folder: string): Promise<KnowledgeDocument[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.md')).sort();
  return Promise.all(names.map(async (name) => readDocument(name, await readFile(path.join(folder, name), 'utf8'))));
}

async function signIn(base: string): Promise<Api> {
  const api = new Api(base);
  const email = process.env['ADMIN_EMAIL'] ?? 'admin@abbotsford.example';
  const password = process.env['ADMIN_PASSWORD'] ?? (await keptSecrets()).admin_password;
  const { access_token } = await api.call<{ access_token: string }>('POST', '/api/auth/login', { email, password });
  return api.signedIn(access_token);
}

const { values } = parseArgs({
  options: {
    help: { type: 'boolean', default: false },
    replace: { type: 'boolean', default: false },
    folder: { type: 'string', default: path.join(workspaceRoot, 'apps/rag/knowledge-base') },
    base: { type: 'string', default: 'http://localhost:8000' },
  },
});

if (values.help) process.stdout.write(help);
else {
  const documents = await documentsOf(values.folder);
  const api = await signIn(values.base);
  const stored = await api.call<Stored[]>('GET', '/api/knowledge/documents');
  const isStored = ({ source_file }: KnowledgeDocument): boolean =>
    stored.some((document) => document.source_file === source_file);
  const wanted = documents.filter((document) => values.replace || !isStored(document));
  for (const document of wanted) await api.call('POST', '/api/knowledge/documents', document);
  // The old ones go last, so that searches find one of the two all the time.
  const replaced = stored.filter(({ source_file }) => wanted.some((document) => document.source_file === source_file));
  for (const { id } of replaced) await api.call('DELETE', `/api/knowledge/documents/${id}`);
  process.stdout.write(
    `${wanted.length} documents added, ${replaced.length} replaced, ${documents.length - wanted.length} there before.\n`,
  );
}
