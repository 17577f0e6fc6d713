import { parseArgs } from 'node:util';
import { keptSecrets } from '@abbotsford/local-stack';
import { Api } from '../demo-data/api';
import { readKnowledgeFolder, shippedFolder } from './knowledge-folder';
import { updateKnowledgeBase } from './update-knowledge-base';

const help = `Brings the knowledge base of a platform that runs up to date with the documents of a folder: new ones are
added, changed ones changed in place, also where somebody edited them since, the same ones left alone.

  npm run rag:init                       the documents that we ship, of apps/rag/knowledge-base
  npm run rag:init -- --folder FOLDER    Markdown files of another folder
  npm run rag:init -- --base URL         a platform elsewhere; http://localhost:8000 without it

ADMIN_EMAIL and ADMIN_PASSWORD sign in; without them the administrator that npm start made.
`;

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
    folder: { type: 'string', default: shippedFolder },
    base: { type: 'string', default: 'http://localhost:8000' },
  },
});

if (values.help) process.stdout.write(help);
else {
  const documents = await readKnowledgeFolder(values.folder);
  const { added, changed } = await updateKnowledgeBase(await signIn(values.base), documents);
  const same = documents.length - added - changed;
  process.stdout.write(`${added} documents added, ${changed} changed, ${same} the same as before.\n`);
}
