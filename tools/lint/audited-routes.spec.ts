import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { auditActions } from '@abbotsford/contracts';
import { workspaceRoot } from '@abbotsford/local-stack';

/** Routes that write, or take a file out, and make no entry in the audit log, with the reason. */
const exceptions: Readonly<Record<string, string>> = {
  'POST /api/crm/leads/seen': 'says only that somebody has looked',
  'POST /api/crm/leads/{id}/seen': 'says only that somebody has looked',
  'POST /api/crm/lead-views': 'a list of one’s own, which changes nothing of the business',
  'PUT /api/crm/lead-views/{id}': 'a list of one’s own, which changes nothing of the business',
  'DELETE /api/crm/lead-views/{id}': 'a list of one’s own, which changes nothing of the business',
  'POST /api/crm/conversations/{conversation_id}/typing': 'is stored nowhere',
  'POST /api/notifications/read': 'one’s own, which changes nothing of the business',
  'POST /api/notifications/{id}/read': 'one’s own, which changes nothing of the business',
  'PUT /api/notifications/preferences': 'how one is told oneself, which changes nothing of the business',
  'POST /api/knowledge/search': 'reads; the question stands in the body',
  'POST /api/knowledge/answer': 'reads; the question stands in the body',
};

interface Route {
  readonly name: string;
  readonly access: string;
  readonly audit: string | undefined;
  readonly writes: boolean;
}

type Operation = Readonly<{
  'x-access'?: string;
  'x-audit'?: string;
  responses: Readonly<Record<string, { readonly content?: object }>>;
}>;

const document = JSON.parse(readFileSync(path.join(workspaceRoot, 'libs/api-client/openapi.json'), 'utf8')) as {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
};
const methods = new Set(['get', 'post', 'put', 'patch', 'delete']);

const routes: readonly Route[] = Object.entries(document.paths).flatMap(([address, operations]) =>
  Object.entries(operations)
    .filter(([method]) => methods.has(method))
    .map(([method, operation]) => ({
      name: `${method.toUpperCase()} ${address}`,
      access: operation['x-access'] ?? '',
      audit: operation['x-audit'],
      writes: method !== 'get' || 'text/csv' in (operation.responses['200']?.content ?? {}),
    })),
);
const takesRight = ({ access }: Route): boolean => access.includes('.');

describe('what people who work here do', () => {
  it('makes an entry in the audit log, whichever route that takes a right they write by', () => {
    const silent = routes.filter((route) => takesRight(route) && route.writes && route.audit === undefined);
    expect(routes.filter(takesRight).length).toBeGreaterThan(50);
    expect(silent.map(({ name }) => name).sort()).toEqual(Object.keys(exceptions).sort());
  });

  it('stands there under a name of the list', () => {
    const names: readonly string[] = auditActions;
    expect(routes.flatMap(({ audit }) => audit ?? []).filter((action) => !names.includes(action))).toEqual([]);
  });

  it('with their own account stands there too', () => {
    const own = routes.filter(({ access, audit }) => access === 'user' && audit !== undefined);
    expect(own.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['POST /api/auth/password', 'DELETE /api/auth/totp', 'POST /api/auth/email']),
    );
  });
});
