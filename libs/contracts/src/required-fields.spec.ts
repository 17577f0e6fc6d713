import 'reflect-metadata';
import { validate } from 'class-validator';
import { describe, expect, it } from 'vitest';
import { fieldsOf } from './fields';
import {
  authRequests,
  crmRequests,
  mailLinkRequests,
  outboundChat,
  ragRequests,
  secondFactorRequests,
  ticketRequests,
} from './index';

const contracts = [
  ...authRequests,
  ...mailLinkRequests,
  ...secondFactorRequests,
  ...crmRequests,
  ...Object.values(ticketRequests).flat(),
  ...Object.values(outboundChat),
  ...ragRequests,
];

describe('a request without anything', () => {
  it.each(contracts)('$subject is refused for each field that it needs, and for no other', async ({ request }) => {
    const refused = (await validate(new request(), { forbidUnknownValues: false })).map(({ property }) => property);
    const needed = [...fieldsOf(request)].filter(([, { optional }]) => !optional).map(([name]) => name);
    expect(refused.sort()).toEqual(needed.sort());
  });

  it.each(contracts)('$subject is refused null where a field may only be left out', async ({ request }) => {
    const fields = [...fieldsOf(request)];
    const names = fields.filter(([, { nullable }]) => !nullable).map(([name]) => name);
    const nulls = Object.assign(new request(), Object.fromEntries(fields.map(([name]) => [name, null])));
    const refused = (await validate(nulls, { forbidUnknownValues: false })).map(({ property }) => property);
    expect(refused.sort()).toEqual(names.sort());
  });
});
