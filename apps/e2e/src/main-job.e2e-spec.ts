import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StreamEvent } from '@abbotsford/api-client';
import type { Stack } from '@abbotsford/local-stack';
import { Admin } from './support/admin';
import { startPlatform } from './support/start-platform';
import { Visitor } from './support/visitor';

/** Sales see a qualified lead so soon after the answer that qualified it. */
const onTheBoard = { timeout: 2_000, interval: 50 };

/** Each test has people of its own: one person is one lead, however many conversations they have. */
const newCafe = (name: string, lastDigit: number): [string, ...string[]] => [
  `Hello, I'm ${name}. My partner and I are opening a small espresso bar in Fitzroy.`,
  'If the fit-out goes well we open in about four months.',
  'We reckon around 180 cups a day, and we both love a light, fruity roast.',
  'We still need to buy a machine.',
  `My email is ${name.toLowerCase().replace(' ', '.')}@fastmail.com and my mobile is 0412 345 67${lastDigit}.`,
];

const existingCafe = (name: string, lastDigit: number): [string, ...string[]] => [
  `Hi, ${name} here. I own two cafes in Geelong and I'm thinking of changing roasters.`,
  'Our shots taste different every week and deliveries turn up late.',
  'What we need most is barista training and someone who picks up the phone.',
  "We'd prefer a darker, chocolatey blend.",
  `Reach me at ${name.toLowerCase()}@harbourbeans.com.au or on 0438 112 23${lastDigit}.`,
];

let stack: Stack;
let admin: Admin;

beforeAll(async () => {
  stack = await startPlatform();
  admin = await Admin.signIn(stack);
});

afterAll(() => stack.stop());

const dataOf = async (conversationId: string) => (await admin.conversation(conversationId)).data;

describe('a visitor who is opening a café', () => {
  it('is qualified in their own words, told of the call, and on the board within 2 s', async () => {
    const dashboard = await admin.openDashboard();
    const reply = await new Visitor(stack).tell(...newCafe('Rosa Delaney', 8));
    await expect.poll(() => admin.cardsOf(reply.conversation_id), onTheBoard).toHaveLength(1);

    expect(reply).toMatchObject({ ended: false, response: expect.stringMatching(/\bcall\b/) });
    const [card] = await admin.cardsOf(reply.conversation_id);
    const [lead, ...otherLeads] = await admin.leadsOf(reply.conversation_id);
    expect(card).toMatchObject({
      column: 'new-lead',
      deal: { contact_person: 'Rosa Delaney', email: 'rosa.delaney@fastmail.com', lead_id: lead?.id },
    });
    expect(otherLeads).toEqual([]);
    expect(lead).toMatchObject({
      user_name: 'Rosa Delaney',
      email: 'rosa.delaney@fastmail.com',
      mobile: '+61412345678',
      completeness: 'qualified',
      status: 'new',
      deal_id: card?.deal.id,
      qualification_data: {
        customer_type: 'new_cafe',
        timeline: expect.stringContaining('four months'),
        coffee_style: 'light',
        equipment: 'no',
        volume: 180,
      },
    });
    await expect.poll(() => dashboard.seenOf(lead?.id ?? '').map(({ event }) => event)).toContain('lead.changed');
    await expect
      .poll(() => dashboard.seenOf(card?.deal.id ?? '').at(-1))
      .toMatchObject({ event: 'deal.changed', current: { status: 'new-lead' } });
    await dashboard.close();
  });

  it('may tell all at once, and is asked for nothing more', async () => {
    const reply = await new Visitor(stack).say(
      "I'm Lena, opening a cafe in Carlton in six weeks, about 120 cups a day. I want a bold roast and we have our " +
        'espresso machine already. Email lena.k@outlook.com, phone 0499 870 654.',
    );
    expect(reply.response).not.toContain('?');
    await expect
      .poll(() => admin.leadsOf(reply.conversation_id), onTheBoard)
      .toMatchObject([{ user_name: 'Lena', completeness: 'qualified', qualification_data: { volume: 120 } }]);
  });

  it('stays one lead, with what they tell later', async () => {
    const visitor = new Visitor(stack);
    const { conversation_id } = await visitor.tell(...newCafe('Lucia Marsh', 9));
    await visitor.say('Oh, my mobile has changed: please use 0455 667 788 instead.');
    await expect
      .poll(() => admin.leadsOf(conversation_id), onTheBoard)
      .toMatchObject([{ mobile: '+61455667788', completeness: 'qualified' }]);
    expect(await admin.cardsOf(conversation_id)).toMatchObject([{ deal: { mobile: '+61455667788' } }]);
  });
});

describe('a visitor who runs cafés already', () => {
  it('is qualified by other questions, and on the board within 2 s', async () => {
    const reply = await new Visitor(stack).tell(...existingCafe('Tomas', 3));
    await expect.poll(() => admin.cardsOf(reply.conversation_id), onTheBoard).toMatchObject([{ column: 'new-lead' }]);
    expect(await admin.leadsOf(reply.conversation_id)).toMatchObject([
      {
        user_name: 'Tomas',
        email: 'tomas@harbourbeans.com.au',
        mobile: '+61438112233',
        completeness: 'qualified',
        qualification_data: {
          customer_type: 'existing_cafe',
          cafe_count: 2,
          current_pain_points: expect.stringContaining('deliveries turn up late'),
          support_needs: expect.stringContaining('barista training'),
          coffee_preference: expect.stringContaining('chocolatey'),
        },
      },
    ]);
  });
});

describe('the board', () => {
  it('shows a moved card in the other window at once, and keeps it there', async () => {
    const { conversation_id } = await new Visitor(stack).tell(...existingCafe('Henrik', 4));
    await expect.poll(() => admin.cardsOf(conversation_id), onTheBoard).toHaveLength(1);
    const [card] = await admin.cardsOf(conversation_id);
    if (!card) throw new Error('The card is gone');

    const otherWindow = await (await Admin.signIn(stack)).openDashboard();
    const moved = await admin.move(card.deal, 'contacted');
    await expect
      .poll(() => otherWindow.seenOf(moved.id).at(-1), { timeout: 1_000 })
      .toMatchObject({ event: 'deal.changed', current: { status: 'contacted', version: moved.version } });
    await otherWindow.close();

    expect(await admin.cardsOf(conversation_id)).toMatchObject([{ column: 'contacted', deal: { id: moved.id } }]);
  });

  it('refuses a move that was made on an older state, and tells the present one', async () => {
    const { conversation_id } = await new Visitor(stack).tell(...existingCafe('Stefan', 5));
    await expect.poll(() => admin.cardsOf(conversation_id), onTheBoard).toHaveLength(1);
    const [card] = await admin.cardsOf(conversation_id);
    if (!card) throw new Error('The card is gone');
    await admin.move(card.deal, 'negotiation');
    await expect(admin.move(card.deal, 'contacted')).rejects.toMatchObject({
      status: 409,
      code: 'deal.stale_version',
      current: { id: card.deal.id, status: 'negotiation' },
    });
  });
});

describe('a conversation', () => {
  it('takes a correction in place of what was said', async () => {
    const { response, conversation_id } = await new Visitor(stack).tell(
      "Hi, I'm Omar and I'm opening a cafe in Footscray in June, about 90 cups a day.",
      'Sorry, I meant 140 cups a day.',
    );
    expect(response).toContain('140');
    expect(await dataOf(conversation_id)).toMatchObject({ name: 'Omar', volume: 140 });
  });

  it('asks about an address that looks mistyped, and stores it only when it is confirmed', async () => {
    const visitor = new Visitor(stack);
    const asked = await visitor.tell(
      "Hi, I'm Nia. I plan to open a cafe in Hawthorn next year.",
      'My email is nia.brooks@gmial.com',
    );
    expect(asked.response).toContain('nia.brooks@gmail.com');
    expect(await dataOf(asked.conversation_id)).toMatchObject({
      email: null,
      pending_confirmation: { field: 'email', suggestion: 'nia.brooks@gmail.com' },
    });
    await visitor.say('Yes, exactly.');
    expect(await dataOf(asked.conversation_id)).toMatchObject({
      email: 'nia.brooks@gmail.com',
      pending_confirmation: null,
    });
  });

  it('hands over whoever wants a person with the first contact detail, without asking the rest', async () => {
    const visitor = new Visitor(stack);
    const acknowledged = await visitor.tell('Hi, I run a cafe in Kew.', 'Can I talk to a real person please?');
    expect(acknowledged.response).toMatch(/phone|email/);
    const handedOver = await visitor.say("I'm Gus, 0433 221 100.");
    expect(handedOver.response).not.toContain('?');
    await expect
      .poll(() => admin.leadsOf(handedOver.conversation_id), onTheBoard)
      .toMatchObject([{ user_name: 'Gus', mobile: '+61433221100', wants_human: true, completeness: 'partial' }]);
    expect(await admin.cardsOf(handedOver.conversation_id)).toMatchObject([{ column: 'new-lead' }]);
  });

  it('ends with a goodbye, and what was told is known in the next one', async () => {
    const visitor = new Visitor(stack);
    const goodbye = await visitor.tell("Hi there, I'm Ivy and I'm opening a cafe.", 'I have to go now, goodbye!');
    expect(goodbye.ended).toBe(true);
    expect(goodbye.response).not.toContain('?');
    expect(await visitor.history()).toMatchObject({ status: 'closed' });

    const back = await visitor.say('Hello, I am back!');
    expect(back.conversation_id).not.toBe(goodbye.conversation_id);
    expect(await dataOf(back.conversation_id)).toMatchObject({ name: 'Ivy', customer_type: 'new_cafe' });
  });

  it('that is ended by the visitor passes on a partial lead when they can be reached', async () => {
    const visitor = new Visitor(stack);
    const { conversation_id } = await visitor.tell(
      "Hello, I'm Kim and I'm opening a cafe in Preston.",
      'My number is 0477 123 890.',
    );
    await visitor.end();
    expect(await visitor.history()).toMatchObject({ status: 'closed' });
    await expect
      .poll(() => admin.leadsOf(conversation_id), onTheBoard)
      .toMatchObject([{ user_name: 'Kim', mobile: '+61477123890', completeness: 'partial' }]);
    await expect(visitor.end()).rejects.toMatchObject({ status: 404, code: 'chat.conversation_not_found' });
  });

  it('streams the very answer that it stores', async () => {
    const visitor = new Visitor(stack);
    const message = "Good morning, I'm Petra and I'm opening a cafe in Coburg.";
    const messageId = randomUUID();
    const events: StreamEvent[] = [];
    for await (const event of visitor.stream(message, messageId)) events.push(event);

    const names = events.map(({ event }) => event);
    expect(names).toEqual(['accepted', ...Array<string>(names.length - 2).fill('token'), 'done']);
    const told = events.slice(1, -1).map(({ data }) => (data as { text: string }).text);
    const done = events.at(-1)?.data as { response: string; conversation_id: string };
    expect(events[0]?.data).toEqual({ conversation_id: done.conversation_id, message_id: messageId });
    expect(told.length).toBeGreaterThan(1);
    expect(told.join('')).toBe(done.response);
    expect((await visitor.history()).messages.map(({ role, text }) => ({ role, text }))).toEqual([
      { role: 'user', text: message },
      { role: 'bot', text: done.response },
    ]);
    expect(await visitor.say(message, messageId)).toEqual(done);
  });
});
