import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { keptSecrets, LocalStackError, type Say, type Stack } from '@abbotsford/local-stack';
import { Api, ApiFailure } from './api';
import { signIn, type SignIn } from './sign-in';
import { demoConversations, type DemoConversation, demoCustomer, demoDeals } from './demo-people';

interface Column {
  readonly deals: readonly { readonly email: string | null }[];
}

/**
 * Fills an empty platform through its public interface: deals, conversations that become leads, and a customer.
 * The customer comes last and marks the work as done, so a load that was interrupted goes on where it stopped, and
 * what a person deletes later stays deleted.
 */
export async function loadDemoData(stack: Stack, say: Say): Promise<SignIn> {
  const api = new Api(stack.gatewayUrl);
  const customer = { email: demoCustomer.email, password: (await keptSecrets()).customer_password };
  if (await signIn(api, customer)) return customer;

  say('Loading demo data');
  const admin = await signIn(api, { email: stack.adminEmail, password: stack.adminPassword });
  if (!admin) {
    throw new LocalStackError(
      `The administrator ${stack.adminEmail} of this database has another password: set ADMIN_PASSWORD to it, or start with --no-demo-data.`,
    );
  }
  await loadDeals(admin);
  await playConversations(api, admin);
  await registerCustomer(api, customer);
  return customer;
}

async function loadDeals(admin: Api): Promise<void> {
  const columns = await admin.call<Column[]>('GET', '/api/crm/deals');
  const known = new Set(columns.flatMap(({ deals }) => deals.map(({ email }) => email)));
  for (const deal of demoDeals) if (!known.has(deal.email)) await admin.call('POST', '/api/crm/deals', deal);
}

async function playConversations(api: Api, admin: Api): Promise<void> {
  const known = await leadEmails(admin);
  for (const conversation of demoConversations.filter(({ email }) => !known.has(email))) {
    await play(api, conversation);
    await leadArrives(admin, conversation.email);
  }
}

async function play(api: Api, { country_code, says }: DemoConversation): Promise<void> {
  const session_id = randomBytes(18).toString('base64url');
  for (const message of says) {
    const turn = { session_id, message, country_code };
    const { ended } = await api.call<{ ended: boolean }>('POST', '/api/chat/outbound/message', turn);
    if (ended) return;
  }
}

async function leadArrives(admin: Api, email: string): Promise<void> {
  for (let attempt = 0; attempt < 20; attempt++) {
    if ((await leadEmails(admin)).has(email)) return;
    await pause(1_000);
  }
  throw new LocalStackError(`The demo conversation of ${email} made no lead within 20 s: see npm start -- --verbose.`);
}

async function leadEmails(admin: Api): Promise<Set<string | null>> {
  const leads = await admin.call<{ email: string | null }[]>('GET', '/api/crm/leads');
  return new Set(leads.map(({ email }) => email));
}

async function registerCustomer(api: Api, account: SignIn): Promise<void> {
  try {
    await api.call('POST', '/api/auth/register', { ...demoCustomer, ...account });
  } catch (error) {
    if (!(error instanceof ApiFailure) || error.status !== 409) throw error;
    throw new LocalStackError(
      `The demo customer ${account.email} of this database has another password than this folder's: start with --no-demo-data.`,
    );
  }
}
