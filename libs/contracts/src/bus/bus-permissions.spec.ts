import { describe, expect, it } from 'vitest';
import { broadcast, event, request, streamRequest } from '../contract';
import { busPermissions } from './bus-permissions';

class Nothing {}

const deadlineMs = 2_000;
const forPeople = request({ subject: 'rag.v1.get', request: Nothing, deadlineMs })<object>();
const forTheBot = request({
  subject: 'rag.v1.find',
  request: Nothing,
  callers: ['outbound-bot'],
  deadlineMs,
})<object>();
const talk = streamRequest({ subject: 'outbound-bot.v1.talk', request: Nothing, deadlineMs: 15_000 })<object>();
const told = event('told', Nothing, { producers: ['outbound-bot'], consumers: ['crm-notes'], listeners: ['rag'] });
const hint = broadcast('hint', Nothing, { producers: ['crm'], listeners: ['gateway'] });

const permissions = busPermissions({ requests: [forPeople, forTheBot, talk], events: [told], broadcasts: [hint] });
const of = (service: Parameters<typeof permissions.get>[0]) =>
  permissions.get(service) ?? { publish: [], subscribe: [] };

describe('what a service may do on the bus', () => {
  it('is to send the requests that name it as a caller, and to take those back', () => {
    expect(of('gateway').publish).toEqual(['cancel.outbound-bot', 'cancel.rag', 'outbound-bot.v1.talk', 'rag.v1.get']);
    expect(of('outbound-bot').publish).toContain('rag.v1.find');
    expect(of('outbound-bot').publish).not.toContain('rag.v1.get');
    expect(of('crm').publish).not.toContain('cancel.rag');
  });

  it('is to hear its own requests, its own replies, and what it listens to', () => {
    expect(of('rag').subscribe).toEqual(['_INBOX_rag.>', 'cancel.rag', 'events.told', 'rag.v1.>']);
    expect(of('gateway').subscribe).toEqual(['_INBOX_gateway.>', 'broadcast.hint']);
    expect(of('outbound-bot').subscribe).toEqual(['_INBOX_outbound_bot.>', 'cancel.outbound-bot', 'outbound-bot.v1.>']);
  });

  it('is to publish the events and broadcasts that it produces, and no others', () => {
    const told = (subjects: readonly string[]) => subjects.filter((s) => /^(events|broadcast|dead)\./.test(s));
    expect(told(of('outbound-bot').publish)).toEqual(['events.told']);
    expect(told(of('crm').publish)).toEqual(['broadcast.hint', 'dead.crm-notes']);
    expect(told(of('rag').publish)).toEqual([]);
  });

  it('is to fetch and acknowledge as its own consumer, to make missing streams, and for their owner to change them', () => {
    const api = (subjects: readonly string[]) => subjects.filter((s) => s.startsWith('$JS.'));
    expect(api(of('gateway').publish)).toEqual([]);
    expect(api(of('rag').publish)).toEqual([
      '$JS.API.INFO',
      '$JS.API.STREAM.CREATE.DEAD_LETTERS',
      '$JS.API.STREAM.CREATE.EVENTS',
    ]);
    expect(api(of('crm').publish)).toEqual([
      '$JS.ACK.EVENTS.crm-notes.>',
      '$JS.API.CONSUMER.DURABLE.CREATE.EVENTS.crm-notes',
      '$JS.API.CONSUMER.INFO.EVENTS.crm-notes',
      '$JS.API.CONSUMER.MSG.NEXT.EVENTS.crm-notes',
      '$JS.API.INFO',
      '$JS.API.STREAM.CREATE.DEAD_LETTERS',
      '$JS.API.STREAM.CREATE.EVENTS',
      '$JS.API.STREAM.INFO.DEAD_LETTERS',
      '$JS.API.STREAM.INFO.EVENTS',
      '$JS.API.STREAM.MSG.DELETE.DEAD_LETTERS',
      '$JS.API.STREAM.MSG.DELETE.EVENTS',
      '$JS.API.STREAM.MSG.GET.DEAD_LETTERS',
      '$JS.API.STREAM.MSG.GET.EVENTS',
      '$JS.API.STREAM.UPDATE.DEAD_LETTERS',
      '$JS.API.STREAM.UPDATE.EVENTS',
    ]);
  });

  it('is to answer what it was asked: a few messages, or the frames of a turn, until shortly after the deadline', () => {
    expect(of('rag').responses).toEqual({ max: 4, expiresMs: 7_000 });
    expect(of('outbound-bot').responses).toEqual({ max: 10_000, expiresMs: 20_000 });
    expect(of('gateway').responses).toBeUndefined();
  });
});
