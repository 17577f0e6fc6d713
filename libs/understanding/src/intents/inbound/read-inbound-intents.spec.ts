import { describe, expect, it } from 'vitest';
import { rankInboundIntents, readInboundIntents } from './read-inbound-intents';
import { inboundIntents } from './inbound-intents.data';
import { readForeignWords } from './read-foreign-words';

const intentsIn = (says: string): string[] => readInboundIntents(says).map(({ intent }) => intent);

describe('readInboundIntents, by words alone', () => {
  it.each([
    ['that fixed it', 'solved'],
    ['still the same', 'not_solved'],
    ['please open a support ticket', 'wants_ticket'],
    ['no ticket needed, thanks', 'declines_ticket'],
    ['any news on my ticket?', 'asks_ticket_status'],
    ['I want to talk to a person', 'wants_human'],
    ['we have run out of beans', 'cannot_trade'],
    ['there are sparks coming out of the machine', 'danger'],
    ['it smells of gas', 'gas'],
    ['we want to open a second café', 'new_business'],
    ['thanks, bye', 'goodbye'],
    ['how much is a kilo of Foundry', 'question'],
  ])('%j is %s', (says, intent) => {
    expect(intentsIn(says)).toContain(intent);
  });

  it.each([
    ['no ticket, thanks', 'wants_ticket'],
    ["can't stop the alarm", 'goodbye'],
    ['the coffee tastes burnt', 'danger'],
    ['any news on my ticket?', 'wants_ticket'],
  ])('%j is not %s', (says, intent) => {
    expect(intentsIn(says)).not.toContain(intent);
  });

  it('ranks every intent once, the most probable first', () => {
    const ranked = rankInboundIntents('please open a ticket');
    expect(ranked.map(({ intent }) => intent).toSorted()).toEqual(inboundIntents.labels.toSorted());
    const probabilities = ranked.map(({ probability }) => probability);
    expect(probabilities).toEqual(probabilities.toSorted((a, b) => b - a));
  });
});

describe('readForeignWords', () => {
  it.each([
    ['Sí, por favor, abran un ticket de soporte.', 'wants_ticket'],
    ['Oui merci', 'yes'],
    ['No, gracias', 'no'],
    ['Huele a gas en la cocina', 'gas'],
    ['不用工单', 'declines_ticket'],
    ['Đã sửa, máy chạy lại rồi', 'solved'],
  ])('%j is %s', (says, sign) => {
    expect(readForeignWords(says)).toContain(sign);
  });

  it.each(['the machine is broken', 'no', 'yes please', 'our menu is too long', ''])('knows nothing in %j', (says) => {
    expect(readForeignWords(says)).toEqual([]);
  });
});
