import { randomUUID } from 'node:crypto';
import { headers } from '@nats-io/transport-node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  analyticsRequests,
  auditRequests,
  boardRequests,
  crmRequests as salesRequests,
  exportOwnPerson,
  fieldsOf,
  notificationRequests,
  peopleRequests,
  ticketRequests,
  webhookRequests,
} from '@abbotsford/contracts';
import { may, roles, type Right, type Role } from '@abbotsford/rights';
import { CrmUnderTest } from './crm-under-test';

const forStaff = [
  ...analyticsRequests,
  ...auditRequests,
  ...salesRequests,
  ...boardRequests,
  ...notificationRequests,
  ...peopleRequests.crm.filter((each) => each !== exportOwnPerson),
  ...ticketRequests.staff,
  ...webhookRequests,
];
const crmRequests = [...forStaff, ...ticketRequests.customers, exportOwnPerson];

/** What each request takes, by its name. */
const rightsByRequest: Readonly<Record<string, Right>> = {
  'list-leads': 'leads.read',
  'get-lead': 'leads.read',
  'list-lead-twins': 'leads.read',
  'get-lead-overview': 'leads.read',
  'update-lead': 'leads.write',
  'add-lead-note': 'leads.write',
  'see-lead': 'leads.write',
  'see-leads': 'leads.write',
  'convert-lead': 'leads.write',
  'merge-lead': 'leads.write',
  'add-lead': 'leads.write',
  'import-leads': 'leads.write',
  'update-leads': 'leads.write',
  'delete-lead': 'leads.delete',
  'delete-leads': 'leads.delete',
  'restore-leads': 'leads.delete',
  'list-lead-views': 'leads.read',
  'save-lead-view': 'leads.read',
  'change-lead-view': 'leads.read',
  'delete-lead-view': 'leads.read',
  'get-board': 'deals.read',
  'get-deal': 'deals.read',
  'list-deal-activities': 'deals.read',
  'get-deal-stages': 'deals.read',
  'set-deal-stages': 'board.settings',
  'export-deals': 'crm.export',
  'export-leads': 'crm.export',
  'import-deals': 'deals.write',
  'create-deal': 'deals.write',
  'update-deal': 'deals.write',
  'move-deal': 'deals.write',
  'delete-deal': 'deals.delete',
  'list-tickets': 'tickets.read',
  'get-ticket-figures': 'tickets.read',
  'get-ticket': 'tickets.read',
  'update-ticket': 'tickets.write',
  'write-in-ticket': 'tickets.write',
  'merge-ticket': 'tickets.write',
  'find-person': 'people.read',
  'export-person': 'people.read',
  'erase-person': 'people.erase',
  'get-erasure': 'people.erase',
  'list-audit': 'audit.read',
  'export-audit': 'audit.read',
  'list-notifications': 'dashboard.use',
  'read-notification': 'dashboard.use',
  'read-notifications': 'dashboard.use',
  'get-notification-preferences': 'dashboard.use',
  'save-notification-preferences': 'dashboard.use',
  'get-analytics': 'analytics.read',
  'rebuild-analytics': 'analytics.read',
  'list-webhooks': 'webhooks.manage',
  'create-webhook': 'webhooks.manage',
  'change-webhook': 'webhooks.manage',
  'delete-webhook': 'webhooks.manage',
  'rotate-webhook-secret': 'webhooks.manage',
  'test-webhook': 'webhooks.manage',
  'list-webhook-deliveries': 'webhooks.manage',
  'redeliver-webhook-delivery': 'webhooks.manage',
};

const ID = '0123456789abcdef01234567';

/** A valid request of each contract, made from its fields. */
const validValues: Readonly<Record<string, unknown>> = {
  lead_id: ID,
  ticket_id: ID,
  text: 'Hello',
  other_id: ID,
  lead_ids: [ID],
  view_id: ID,
  name: 'Mine',
  query: '',
  columns: [],
  shared: false,
  date: '2026-11-20T00:00:00Z',
  until: '2026-11-20T00:00:00Z',
  deal_id: ID,
  notification_id: ID,
  preferences: [],
  erasure_id: ID,
  confirmation: 'priya@laneway.example',
  company_name: 'Laneway',
  status: 'won',
  from: '2026-11-01',
  to: '2026-11-30',
  stages: [],
  csv: 'company_name\nLaneway',
  url: 'https://hooks.example/abbotsford',
  events: ['lead.created'],
  webhook_id: ID,
  delivery_id: ID,
};

let crm: CrmUnderTest;
beforeAll(async () => {
  crm = await CrmUnderTest.start();
});
afterAll(() => crm.stop());

function validRequest({ request }: (typeof crmRequests)[number]): Record<string, unknown> {
  const required = [...fieldsOf(request)].filter(([, spec]) => !spec.optional).map(([name]) => name);
  return Object.fromEntries(required.map((name) => [name, validValues[name]]));
}

/** Asks past the client, which would check the request before it sends it. */
async function send(subject: string, data: unknown, role: Role | null): Promise<{ code?: string; errors?: unknown }> {
  const h = headers();
  if (role) {
    h.set('x-principal-id', ID);
    h.set('x-principal-role', role);
    h.set('x-principal-session', 'a-session');
  }
  const packet = JSON.stringify({ id: randomUUID(), pattern: subject, data });
  const reply = await crm.connection.request(subject, packet, { headers: h, timeout: 5_000 });
  return reply.json<{ err?: { code?: string; errors?: unknown } }>().err ?? {};
}

describe.each(crmRequests.map((contract) => ({ contract, subject: contract.subject })))(
  '$subject',
  ({ contract, subject }) => {
    it('asks who is not signed in to sign in', async () => {
      expect(await send(subject, validRequest(contract), null)).toMatchObject({ code: 'auth.unauthorized' });
    });

    it('refuses a field that it does not know, and names it', async () => {
      expect(await send(subject, { ...validRequest(contract), $where: '1' }, 'admin')).toMatchObject({
        code: 'request.invalid',
        errors: [{ field: '$where' }],
      });
    });
  },
);

describe.each(forStaff.map((contract) => ({ contract, subject: contract.subject })))(
  '$subject',
  ({ contract, subject }) => {
    const right = rightsByRequest[subject.replace('crm.v1.', '')];

    it('takes a right that is written down here', () => {
      expect(right).toBeDefined();
    });

    it.each(roles.filter((role) => role !== 'admin'))('is for %s as the table of rights says', async (role) => {
      const { code } = await send(subject, validRequest(contract), role);
      expect(code === 'forbidden').toBe(!right || !may(role, right));
    });
  },
);

const withId = crmRequests.flatMap(({ subject, request }) =>
  [...fieldsOf(request).keys()].filter((name) => name.endsWith('_id')).map((field) => ({ subject, field })),
);

describe.each(withId)('$subject', ({ subject, field }) => {
  it.each(['', 'x', 'f'.repeat(23), 7, null, { $gt: '' }, ['f'.repeat(24)], `${'f'.repeat(24)}\u0000`])(
    'refuses %j as an id and names the field',
    async (id) => {
      const contract = crmRequests.find((each) => each.subject === subject);
      const request = { ...(contract && validRequest(contract)), [field]: id };
      expect(await send(subject, request, 'admin')).toMatchObject({ code: 'request.invalid', errors: [{ field }] });
    },
  );
});

describe('a deal', () => {
  it.each([
    { field: 'company_name', value: null },
    { field: 'company_name', value: '  ' },
    { field: 'company_name', value: { $ne: null } },
    { field: 'company_name', value: 'x'.repeat(1_000_000) },
    { field: 'deal_value', value: null },
    { field: 'deal_value', value: '12' },
    { field: 'deal_value', value: -1 },
    { field: 'email', value: 'nobody' },
    { field: 'priority', value: 'Urgent' },
    { field: 'status', value: null },
    { field: 'status', value: 'archived' },
    { field: 'comments', value: 'a\u0000b' },
  ])('is not changed by $value as $field', async ({ field, value }) => {
    expect(await send('crm.v1.update-deal', { deal_id: ID, [field]: value }, 'admin')).toMatchObject({
      code: 'request.invalid',
      errors: [{ field }],
    });
  });
});
