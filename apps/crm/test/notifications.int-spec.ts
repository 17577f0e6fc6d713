import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  businessHappened,
  deleteLead,
  getNotificationPreferences,
  happened,
  leadQualified,
  listNotifications,
  NOTIFICATIONS_KEPT,
  notificationsChanged,
  readNotification,
  readNotifications,
  saveNotificationPreferences,
  updateLead,
  type Colleague,
  type NotificationKind,
  type NotificationPreference,
} from '@abbotsford/contracts';
import type { RunningService } from '@abbotsford/service-kit';
import { startSmtpStandIn, type SmtpStandIn } from '@abbotsford/testing';
import { DailyMails } from '../src/notifications/daily-mails';
import { aSnapshot } from './a-snapshot';
import { aTicket } from './a-ticket';
import { startAuthWith } from './accounts-in-auth';
import { CrmUnderTest } from './crm-under-test';

const colleague = (letter: string, name: string, role: Colleague['role']): Colleague => ({
  ...{ id: letter.repeat(24), name, role, email: `${letter}@abbotsford.example` },
});
const sam = colleague('a', 'Sam Lee', 'sales');
const kim = colleague('b', 'Kim Ray', 'sales');
const pat = colleague('c', 'Pat Day', 'support');
const team = [sam, kim, pat];

let crm: CrmUnderTest;
let auth: RunningService;
let smtp: SmtpStandIn;
beforeAll(async () => {
  smtp = await startSmtpStandIn();
  crm = await CrmUnderTest.start({
    ...{ SMTP_URL: smtp.url, SMTP_TLS: 'none', MAIL_FROM: 'hello@abbotsford.example' },
    ...{ PUBLIC_WEB_URL: 'https://shop.example', OFFICE_TIME_ZONE: 'Australia/Melbourne' },
  });
  auth = await startAuthWith([], crm.addressOf('auth'), team);
});
afterAll(async () => {
  await auth.close();
  await crm.stop();
  await smtp.close();
});
beforeEach(async () => {
  await crm.settled('crm-notifications');
  for (const name of ['notifications', 'notification_preferences']) await crm.database.collection(name).deleteMany();
  smtp.mails.length = 0;
});

const list = (who: Colleague) => crm.askAsOneOf(who, listNotifications, {});
const eventsOf = async (who: Colleague) => (await list(who)).items.map(({ event }) => event);
const choose = (who: Colleague, kind: NotificationKind, o: Partial<NotificationPreference>) => {
  const usual = { dashboard: true, sound: false, browser: false, mail: 'never' } as const;
  return crm.askAsOneOf(who, saveNotificationPreferences, { preferences: [{ kind, ...usual, ...o }] });
};

/** A lead that a bot tells of, with all that follows from it. */
async function aLead(name = 'Priya Nair') {
  const snapshot = aSnapshot({ user_name: name, conversation_id: randomUUID() });
  await crm.receives(leadQualified, snapshot);
  await crm.settled('crm-notifications');
  return { snapshot, lead: await crm.leadOf(snapshot) };
}

const aCall = (conversation_id: string) =>
  happened(
    { name: 'person.wanted', data: { conversation_id, chat_type: 'outbound', ended_because: null } },
    new Date(),
  );
async function callsForPerson(conversation_id: string, event = aCall(conversation_id)) {
  await crm.receives(businessHappened, event);
  await crm.settled('crm-notifications');
}

describe('a new lead', () => {
  it('is told to everybody who may see leads, by a name that is looked up, and to nobody else', async () => {
    const { lead } = await aLead('Zenobia Vane');
    for (const who of [sam, kim]) {
      expect(await list(who)).toMatchObject({
        items: [{ kind: 'new_lead', subject: 'lead', subject_id: lead.id, title: 'Zenobia Vane', read: false }],
        unread: 1,
      });
    }
    expect(await eventsOf(pat)).toEqual([]);
    expect(JSON.stringify(await crm.database.collection('notifications').find().toArray())).not.toContain('Zenobia');
    await crm.ask(deleteLead, { lead_id: lead.id });
    expect((await list(sam)).items).toMatchObject([{ subject_id: lead.id, title: null }]);
  });

  it('is told to its owner alone once it has one, but for what they did themselves', async () => {
    const { lead } = await aLead();
    await crm.askAsOneOf(kim, updateLead, { lead_id: lead.id, owner: ' sam  LEE' });
    await crm.settled('crm-notifications');
    expect(await eventsOf(sam)).toEqual(['lead.assigned', 'lead.created']);
    expect(await eventsOf(kim)).toEqual(['lead.created']);
    await crm.askAsOneOf(kim, updateLead, { lead_id: lead.id, owner: 'Kim Ray' });
    await crm.settled('crm-notifications');
    expect(await eventsOf(kim)).toEqual(['lead.created']);
  });
});

it('a customer’s ticket is told to those who answer tickets', async () => {
  const { id } = await crm.opensTicket(aTicket({ user_id: 'd'.repeat(24), summary: 'The milk splits.' }));
  await crm.settled('crm-notifications');
  expect((await list(pat)).items).toMatchObject([{ kind: 'new_ticket', subject_id: id }]);
  expect((await list(pat)).items[0]?.title).toMatch(/^T-\d+: The milk splits\.$/);
  expect(await eventsOf(sam)).toEqual([]);
});

describe('the same event', () => {
  it('makes one notification, however often it comes', async () => {
    const event = aCall('conversation-1');
    for (const _ of [1, 2, 3]) await callsForPerson('conversation-1', event);
    const { items } = await list(sam);
    expect(items).toHaveLength(1);
    await crm.askAsOneOf(sam, readNotification, { notification_id: items[0]?.id ?? '' });
    await callsForPerson('conversation-1', event);
    expect((await list(sam)).items).toMatchObject([{ read: true }]);
  });

  it('about the same thing is no second one while the first is unread', async () => {
    await callsForPerson('conversation-2');
    await callsForPerson('conversation-2');
    await callsForPerson('conversation-3');
    const { items, unread } = await list(sam);
    expect(items.map(({ subject_id }) => subject_id)).toEqual(['conversation-3', 'conversation-2']);
    await crm.askAsOneOf(sam, readNotifications, { until: items[0]?.at ?? '' });
    await callsForPerson('conversation-2');
    expect([unread, (await list(sam)).unread, (await list(kim)).unread]).toEqual([2, 1, 2]);
  });
});

describe('one’s own notifications', () => {
  it('are read one by one or all, and only by oneself; other windows hear of it', async () => {
    for (const id of ['conversation-4', 'conversation-5']) await callsForPerson(id);
    const heard: string[][] = [];
    crm.hears(notificationsChanged, ({ user_ids }) => void heard.push([...user_ids]));
    const [first] = (await list(sam)).items;
    const request = { notification_id: first?.id ?? '' };
    await expect(crm.askAsOneOf(kim, readNotification, request)).rejects.toMatchObject({
      code: 'notification.not_found',
    });
    await crm.askAsOneOf(sam, readNotification, request);
    expect((await list(sam)).items.map(({ read }) => read)).toEqual([true, false]);
    expect((await crm.askAsOneOf(sam, listNotifications, { unread: true })).items).toHaveLength(1);
    await crm.askAsOneOf(sam, readNotifications, { until: first?.at ?? '' });
    expect((await list(sam)).unread).toBe(0);
    expect((await list(kim)).unread).toBe(2);
    await expect.poll(() => heard).toEqual([[sam.id], [sam.id]]);
  });

  it('come in pages, and no more are kept than there may be', async () => {
    const rows = Array.from({ length: NOTIFICATIONS_KEPT + 5 }, (_, n) => ({
      ...{ user_id: sam.id, kind: 'person_wanted', event: 'person.wanted', subject: 'conversation' },
      ...{ subject_id: `old-${n}`, event_ids: [randomUUID()], shown: true, read_at: null },
      at: new Date(Date.now() - 86_400_000 - n),
    }));
    await crm.database.collection('notifications').insertMany(rows);
    await callsForPerson('conversation-6');
    expect(await crm.database.collection('notifications').countDocuments({ user_id: sam.id })).toBe(NOTIFICATIONS_KEPT);
    const first = await crm.askAsOneOf(sam, listNotifications, { limit: 2 });
    const second = await crm.askAsOneOf(sam, listNotifications, { limit: 2, cursor: first.next_cursor ?? '' });
    expect([...first.items, ...second.items].map(({ subject_id }) => subject_id)).toEqual([
      'conversation-6',
      'old-0',
      'old-1',
      'old-2',
    ]);
    expect(first.unread).toBe(NOTIFICATIONS_KEPT);
  });

  it('are gone for whoever may not see such things any more', async () => {
    await aLead();
    expect(await eventsOf(sam)).toEqual(['lead.created']);
    expect(await eventsOf({ ...sam, role: 'support' })).toEqual([]);
  });
});

describe('what somebody has chosen', () => {
  it('is of the kinds that their role is told of, each once', async () => {
    const { preferences, mail_sent } = await crm.askAsOneOf(pat, getNotificationPreferences, {});
    expect(preferences.map(({ kind }) => kind)).not.toContain('new_lead');
    expect(preferences).toContainEqual({
      ...{ kind: 'new_ticket', dashboard: true, sound: false, browser: false, mail: 'never' },
    });
    expect(mail_sent).toBe(true);
    const [one] = preferences;
    if (!one) throw new Error('there are no kinds');
    const twice = crm.askAsOneOf(pat, saveNotificationPreferences, { preferences: [one, one] });
    await expect(twice).rejects.toMatchObject({ code: 'request.invalid' });
    await expect(choose(pat, 'new_lead', {})).rejects.toMatchObject({ body: { errors: [{ field: 'preferences' }] } });
    await choose(pat, 'new_ticket', { sound: true });
    const saved = await choose(pat, 'person_wanted', { dashboard: false });
    expect(saved.preferences.filter(({ sound, dashboard }) => sound || !dashboard).map(({ kind }) => kind)).toEqual([
      'person_wanted',
      'new_ticket',
    ]);
  });

  it('keeps the dashboard quiet', async () => {
    await choose(sam, 'person_wanted', { dashboard: false });
    await callsForPerson('conversation-7');
    expect(await eventsOf(sam)).toEqual([]);
    expect(await eventsOf(kim)).toEqual(['person.wanted']);
  });

  it('brings a mail at once, which leads there and names nobody', async () => {
    await choose(sam, 'new_lead', { mail: 'at_once', dashboard: false });
    const { lead } = await aLead('Zenobia Vane');
    await expect.poll(() => smtp.to(sam.email), { timeout: 5_000 }).toHaveLength(1);
    expect(smtp.to(sam.email)).toMatchObject([
      { subject: 'There is a new lead', links: [`https://shop.example/leads/${lead.id}`, expect.any(String)] },
    ]);
    expect(JSON.stringify(smtp.mails)).not.toMatch(/zenobia/i);
    expect(smtp.to(kim.email)).toEqual([]);
  });
});

describe('the daily mail', () => {
  const at = (time: string) => new Date(`2031-02-03T${time}+11:00`);
  const send = (now: Date) => crm.replica.app.get(DailyMails).send(now);

  it('comes once a day of the business, from its hour on, with what is unread', async () => {
    await choose(sam, 'person_wanted', { mail: 'daily' });
    for (const id of ['conversation-8', 'conversation-9', 'conversation-10']) await callsForPerson(id);
    const [newest] = (await list(sam)).items;
    await crm.askAsOneOf(sam, readNotification, { notification_id: newest?.id ?? '' });
    await send(at('07:59'));
    await crm.addReplica();
    await Promise.all([send(at('08:00')), send(at('08:01')), send(at('08:02'))]);
    await expect.poll(() => smtp.to(sam.email), { timeout: 5_000 }).toHaveLength(1);
    expect(smtp.to(sam.email)[0]?.text).toContain('2 people who asked for one of us');
    expect(smtp.to(sam.email)[0]?.links).toContain('https://shop.example/notifications');
    await callsForPerson('conversation-11');
    await send(at('18:00'));
    await send(new Date(at('08:00').getTime() + 86_400_000));
    await expect.poll(() => smtp.to(sam.email), { timeout: 5_000 }).toHaveLength(2);
    expect(smtp.to(sam.email)[1]?.text).toContain('1 person who asked for one of us');
  });

  it('does not come when there is nothing to tell', async () => {
    await choose(kim, 'person_wanted', { mail: 'daily' });
    await send(at('09:00'));
    await callsForPerson('conversation-12');
    await crm.askAsOneOf(kim, readNotifications, { until: new Date().toISOString() });
    await send(new Date(at('09:00').getTime() + 86_400_000));
    expect(await crm.database.collection('crm_mails').countDocuments()).toBe(0);
    expect(smtp.to(kim.email)).toEqual([]);
  });
});
