import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Stack } from '@abbotsford/local-stack';
import { Admin } from './support/admin';
import { startPlatform } from './support/start-platform';
import { Visitor } from './support/visitor';

type Words = readonly [string, ...string[]];

/** Told by patterns; what follows is asked next. */
const askedForStyle = "I'm opening a café in about five months and we expect 90 cups a day.";

type Meant = readonly [words: Words, meaning: Readonly<Record<string, unknown>>];

/** What no pattern knows, but the labels learnt on words alone do. */
const learnt: Meant = [
  ["I quit accounting to brew coffee for a living, opening day isn't set"],
  { customer_type: 'new_cafe' },
];
/** What they do not know either, and what it means: each row is told by one visitor, who is known to say nothing else. */
const meant: readonly Meant[] = [
  [["Don't try to get in touch with me"], { refuses_contact: true }],
  [[askedForStyle, 'Crisp and fragrant, like summer fruit'], { coffee_style: 'light' }],
];

/** Near in words to what they must not be taken for. */
const notMeant: readonly (readonly [words: Words, unknowns: Readonly<Record<string, unknown>>])[] = [
  [['My husband will talk to the bank'], { customer_type: null, wants_human: false }],
  [['Will my details be sold to anyone?'], { refuses_contact: false, customer_type: null }],
  [[askedForStyle, 'Our logo is dark green'], { coffee_style: null, equipment: null }],
];

const goodbye = 'No need to continue this conversation';

let stack: Stack;
let admin: Admin;

beforeAll(async () => {
  stack = await startPlatform({ services: ['auth', 'rag', 'outbound-bot', 'gateway'] });
  admin = await Admin.signIn(stack);
});
afterAll(() => stack.stop());

/** How many messages were not compared: the exemplars were not embedded yet, or the answer came too late. */
async function uncompared(): Promise<number> {
  const text = await (await fetch(`${stack.healthUrls.get('outbound-bot') ?? ''}/metrics`)).text();
  const counts = [...text.matchAll(/^outbound_meanings_total\{[^}]*outcome="(?:late|failed)"[^}]*\} (\d+)/gm)];
  return counts.reduce((sum, [, count]) => sum + Number(count), 0);
}

/** What is known of a visitor, a new one, who says this. */
async function known(words: Words): Promise<Record<string, unknown>> {
  const { conversation_id, ended } = await new Visitor(stack).tell(...words);
  return { ...(await admin.conversation(conversation_id)).data, ended };
}

/** The same, once each of the words was compared in time. */
async function knownByMeaning(words: Words): Promise<Record<string, unknown>> {
  let data: Record<string, unknown> = {};
  const comparedInTime = async (): Promise<boolean> => {
    const before = await uncompared();
    data = await known(words);
    return (await uncompared()) === before;
  };
  await expect.poll(comparedInTime, { timeout: 90_000 }).toBe(true);
  return data;
}

describe('what no pattern knows', () => {
  it.each([learnt, ...meant])('is understood by meaning: %s', async (words, meaning) => {
    expect(await knownByMeaning(words)).toMatchObject({ ...meaning, ended: false });
  });

  it('is understood by meaning when it is a goodbye', async () => {
    expect(await knownByMeaning([goodbye])).toMatchObject({ ended: true });
  });

  it.each(notMeant)('is not taken for what it only resembles: %s', async (words, unknowns) => {
    expect(await knownByMeaning(words)).toMatchObject({ ...unknowns, ended: false });
  });
});

describe('without the knowledge base', () => {
  it('patterns and learnt words stand, and every visitor is answered', async () => {
    await stack.service('rag').stop();
    expect(await known(learnt[0])).toMatchObject(learnt[1]);
    for (const [words, meaning] of meant) expect(await known(words)).not.toMatchObject(meaning);
    expect(await known([goodbye])).toMatchObject({ ended: false });
    expect(await known([askedForStyle])).toMatchObject({ customer_type: 'new_cafe', volume: 90 });
  });
});
