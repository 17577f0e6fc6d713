import { serviceNames } from '@abbotsford/contracts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createApiClient, dataOf, type Schemas } from '@abbotsford/api-client';
import type { Stack } from '@abbotsford/local-stack';
import { startSmtpStandIn, type SmtpStandIn } from '@abbotsford/testing';
import { Admin } from './support/admin';
import { tracesOf } from './support/personal-data';
import { startPlatform } from './support/start-platform';
import { Visitor } from './support/visitor';

const email = 'quirina@northpier.example.com.au';
const phone = '+61491570156';
const name = 'Quirina';
const traces = () => tracesOf(stack, [email, phone, name]);

let mailServer: SmtpStandIn;
let stack: Stack;
let admin: Admin;
const logged: string[] = [];

beforeAll(async () => {
  mailServer = await startSmtpStandIn();
  stack = await startPlatform({
    services: serviceNames,
    env: { SMTP_URL: mailServer.url, SMTP_TLS: 'none', MAIL_FROM: 'shop@abbotsford.example' },
    onOutput: (_service, line) => logged.push(line),
  });
  admin = await Admin.signIn(stack);
});

afterAll(async () => {
  await stack.stop();
  await mailServer.close();
});

/** Everybody who is not to be touched, so that it shows. */
async function somebodyElse(): Promise<{ conversation_id: string }> {
  const other = await new Visitor(stack).tell(
    "Hello, I'm Wendel and I'm opening a café in Northcote in about three months. We expect 110 cups a day.",
    'We like a bold roast and the espresso machine is here already. Email wendel@northpier.example.com.au, mobile 0491 570 157.',
  );
  await expect.poll(() => admin.cardsOf(other.conversation_id), { timeout: 10_000 }).toHaveLength(1);
  return other;
}

const erasureOf = ({ id }: Schemas['ErasureView']) =>
  dataOf(admin.api.GET('/api/crm/people/erasures/{id}', { params: { path: { id } } }));

it('a visitor who became a lead and a customer is exported whole, and erased everywhere', async () => {
  const other = await somebodyElse();
  const visitor = new Visitor(stack);
  const lead = await visitor.tell(
    `Hello, I'm ${name} and I'm opening a café in Northcote in about three months. We expect 100 cups a day.`,
    `We like a bold roast and the espresso machine is here already. Email ${email}, mobile 0491 570 156.`,
  );
  await expect.poll(() => admin.cardsOf(lead.conversation_id), { timeout: 10_000 }).toHaveLength(1);
  const [card] = await admin.cardsOf(lead.conversation_id);
  await dataOf(
    admin.api.PUT('/api/crm/deals/{id}', {
      params: { path: { id: card?.deal.id ?? '' } },
      body: { meeting_notes: `${name} wants a tasting` },
    }),
  );
  const registering = createApiClient({ baseUrl: stack.gatewayUrl }).POST('/api/auth/register', {
    body: { email, password: 'three flat whites please', name: `${name} Pohl`, phone },
  });
  const customer = await dataOf(registering);

  const places = async () => [...new Set((await traces()).map(({ place }) => place.split(':')[0]))].toSorted();
  // The mail that asks to confirm the address is on its way meanwhile.
  await expect
    .poll(places, { timeout: 10_000 })
    .toEqual(
      [
        'EVENTS',
        'auth_mail_links',
        'chat_conversations',
        'chatbot_leads',
        'crm_deals',
        'deal_activities',
        'users',
      ].toSorted(),
    );
  const before = await traces();

  const held = await dataOf(admin.api.POST('/api/crm/people/search', { body: { email: email.toUpperCase() } }));
  expect(held.people).toBe(1);
  const counts = Object.fromEntries(held.held.map(({ what, count }) => [what, count]));
  expect(counts).toMatchObject({ accounts: 1, sessions: 1, conversations: 1, leads: 1, deals: 1 });
  expect(JSON.stringify(held).toLowerCase()).not.toMatch(new RegExp(`${name}|${email}|570156`, 'i'));

  const exported = JSON.stringify(await dataOf(admin.api.POST('/api/crm/people/export', { body: { phone } })));
  for (const { texts } of before)
    for (const text of texts) expect(exported).toContain(JSON.stringify(text).slice(1, -1));

  const erasure = await dataOf(
    admin.api.POST('/api/crm/people/erase', { body: { email, confirmation: ` ${email.toUpperCase()} ` } }),
  );
  await expect.poll(async () => (await erasureOf(erasure)).completed_at, { timeout: 20_000 }).not.toBeNull();

  expect(await traces()).toEqual([]);
  const { parts } = await erasureOf(erasure);
  expect(parts.map(({ service, at }) => [service, at !== null])).toEqual([
    ['crm', true],
    ['auth', true],
    ['outbound-bot', true],
    ['inbound-bot', true],
  ]);

  // Signed out, and nobody any more.
  const theirs = createApiClient({ baseUrl: stack.gatewayUrl, getToken: () => customer.access_token });
  await expect(dataOf(theirs.GET('/api/auth/me'))).rejects.toMatchObject({ status: 401 });
  // Who writes on begins anew.
  const again = await visitor.say('Hi, me again!');
  expect(again.conversation_id).not.toBe(lead.conversation_id);
  expect((await admin.conversation(again.conversation_id)).data).toMatchObject({ name: null, email: null });
  expect(await admin.leadsOf(lead.conversation_id)).toEqual([]);
  // Nobody else is touched.
  expect(await admin.cardsOf(other.conversation_id)).toHaveLength(1);

  expect(logged.length).toBeGreaterThan(10);
  expect(logged.filter((line) => [email, '570156', '570 156', name].some((word) => line.includes(word)))).toEqual([]);

  const { items } = (await dataOf(admin.api.GET('/api/crm/audit', { params: { query: { limit: 50 } } }))) as {
    items: Schemas['AuditEntry'][];
  };
  const story = items
    .filter(({ erasure_id }) => erasure_id === erasure.id)
    .map(({ action, service }) => [action, service]);
  expect(story.at(-1)).toEqual(['person.erasure_requested', null]);
  expect(story[0]).toEqual(['person.erasure_completed', null]);
  expect(
    story
      .slice(1, -1)
      .map(([, service]) => service)
      .toSorted(),
  ).toEqual(['auth', 'crm', 'inbound-bot', 'outbound-bot']);
}, 120_000);
