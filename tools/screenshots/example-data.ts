import { randomBytes } from 'node:crypto';
import type { Say, Stack } from '@abbotsford/local-stack';
import { Api } from '../demo-data/api';
import { loadDemoData } from '../demo-data/load-demo-data';
import { signIn, type SignIn } from '../demo-data/sign-in';
import { readKnowledgeFolder, shippedFolder } from '../rag-init/knowledge-folder';
import { updateKnowledgeBase } from '../rag-init/update-knowledge-base';
import { whenIndexed } from '../rag-init/when-indexed';

const DOCUMENTS = 8;

/** What a customer says until there is a ticket, and a visitor who wants a person and asks what nothing answers. */
const customerSays = ["Water drips out of the left group even when it's idle. Open a ticket please.", 'Since Monday.'];
const visitorSays = ['Do you sell teapots with a dragon on them?', 'Can I talk to a person please?'];

/** The demo data, and of each other kind that pages show something. Answers with the customer's sign-in. */
export async function loadExampleData(stack: Stack, say: Say): Promise<SignIn> {
  const customer = await loadDemoData(stack, say);
  const open = new Api(stack.gatewayUrl);
  const admin = await signedIn(open, { email: stack.adminEmail, password: stack.adminPassword });
  const documents = await readKnowledgeFolder(shippedFolder);
  await updateKnowledgeBase(admin, documents.slice(0, DOCUMENTS));
  await whenIndexed(admin);
  await admin.call('POST', '/api/knowledge/answers', {
    questions: ['Do you deliver on Saturdays?', 'Is there a delivery on the weekend?'],
    answer: 'We deliver from Monday to Friday. What you order on a Friday by noon leaves on Monday morning.',
    category: 'delivery',
    document_id: null,
  });
  for (const must_say of [['$18,900'], ['$34']]) {
    const question = 'What does a Torrent 2 cost?';
    await admin.call('POST', '/api/knowledge/tests', { question, bot: 'outbound', must_say, must_not_say: [] });
  }
  await admin.call('POST', '/api/knowledge/tests/run', {});
  await talk(await signedIn(open, customer), 'inbound', customerSays);
  await talk(open, 'outbound', visitorSays);
  return customer;
}

async function signedIn(api: Api, account: SignIn): Promise<Api> {
  const own = await signIn(api, account);
  if (!own) throw new Error(`${account.email} cannot sign in`);
  return own;
}

async function talk(api: Api, bot: 'inbound' | 'outbound', says: readonly string[]): Promise<void> {
  const session_id = randomBytes(18).toString('base64url');
  for (const message of says) {
    await api.call('POST', `/api/chat/${bot}/message`, { session_id, message, country_code: 'AU' });
  }
}
