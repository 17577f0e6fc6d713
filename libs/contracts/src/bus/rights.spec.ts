import { describe, expect, it } from 'vitest';
import { event, request } from '../contract';
import {
  isInboxOfCaller,
  principalCounts,
  requireCaller,
  requireConsumer,
  requireListener,
  requireProducer,
} from './rights';

class Nothing {}

const forPeople = request({ subject: 'rag.v1.get', request: Nothing, deadlineMs: 1 })<object>();
const forBoth = request({
  subject: 'rag.v1.search',
  request: Nothing,
  callers: ['gateway', 'outbound-bot'],
  deadlineMs: 1,
})<object>();
const told = event('told', Nothing, { producers: ['outbound-bot'], consumers: ['crm-notes'], listeners: ['rag'] });

describe('a service that does what its contracts do not name', () => {
  it.each([
    [() => requireCaller(forPeople, 'crm'), "add 'crm' to the callers of that request in libs/contracts"],
    [() => requireProducer(told, 'crm'), "add 'crm' to the producers of that event in libs/contracts"],
    [() => requireListener(told, 'crm'), "add 'crm' to the listeners of that event in libs/contracts"],
    [() => requireConsumer(told, 'crm-more'), "add 'crm-more' to the consumers of that event in libs/contracts"],
  ])('is told what to add: %s', (attempt, remedy) => {
    expect(attempt).toThrow(remedy);
  });

  it('and one that does what they name goes on', () => {
    requireCaller(forPeople, 'gateway');
    requireProducer(told, 'outbound-bot');
    requireListener(told, 'rag');
    requireConsumer(told, 'crm-notes');
  });
});

describe('a request', () => {
  it('tells of a person only when nobody but the gateway may send it', () => {
    expect(principalCounts(forPeople)).toBe(true);
    expect(principalCounts(forBoth)).toBe(false);
  });

  it('is answered to the inbox of a service that may send it, and nowhere else', () => {
    const places = ['_INBOX_gateway.a', '_INBOX_outbound_bot.a', '_INBOX_crm.a', 'auth.v1.login', '_INBOX_gateway'];
    expect(places.filter((place) => isInboxOfCaller(forBoth, place))).toEqual([
      '_INBOX_gateway.a',
      '_INBOX_outbound_bot.a',
    ]);
  });
});
