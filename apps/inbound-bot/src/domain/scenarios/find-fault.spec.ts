import { describe, expect, it } from 'vitest';
import { dangers } from './dangers.data';
import { findFault, mostPointedTo } from './find-fault';
import type { Fault } from './scenario';
import { scenarios } from './scenarios';

const examples = scenarios.flatMap((scenario) =>
  scenario.faults.flatMap(({ name, says }) => says.map((text) => ({ scenario, name, text }))),
);

const fault = (name: string, ...words: string[]): Fault => ({ name, words, says: [], causes: [], steps: [] });

describe('the fault that a text is about', () => {
  it.each(examples)('is $name: $text', ({ scenario, name, text }) => {
    expect(findFault(scenario, text).name).toBe(name);
  });

  it('is found in a scenario that is in no file', () => {
    const windows = {
      category: 'other' as const,
      faults: [fault('cracked', 'crack', 'broken glass'), fault('dirty', 'dirt', 'see through'), fault('window')],
    };
    expect(findFault(windows, 'There are cracks in the pane.').name).toBe('cracked');
    expect(findFault(windows, "You can't see the street through it any more").name).toBe('dirty');
    expect(findFault(windows, 'It looks at the wrong side of the road.').name).toBe('window');
  });
});

describe('a danger', () => {
  const found = (text: string) => mostPointedTo(dangers, text)?.danger;

  it.each(dangers.flatMap(({ danger, says }) => says.map((text) => ({ danger, text }))))(
    'is told from others, $danger: $text',
    ({ danger, text }) => {
      expect(found(text)).toBe(danger);
    },
  );

  it.each(examples)('is not what goes wrong otherwise: $text', ({ text }) => {
    expect(found(text)).toBeUndefined();
  });

  it.each([
    'The espresso tastes burnt and smoky.',
    'I got a shock when I saw the bill.',
    'Do you sell sparkling water?',
    'We burnt through ten kilos this week.',
    'Our regulars are on fire for the new blend.',
    'When do the spares come?',
    'no water, no power',
    'Orders have exploded this summer.',
    'It leaves a tingling on the tongue.',
    'The safety valve was replaced in May.',
    '咖啡味道很淡',
    'Is the gas bill included?',
    'The needle is where it should be, red lamp off.',
    'A customer said milk scalded again.',
    'The new barista burnt the milk.',
  ])('is not what only sounds like it: %s', (text) => {
    expect(found(text)).toBeUndefined();
  });
});

describe('what words point to', () => {
  const sour = fault('sour', 'sour');
  const burnt = fault('burnt', 'burnt', 'smoke machine', 'pressure');
  const found = (text: string) => mostPointedTo([sour, burnt], text)?.name;

  it('is what most of them point to, and the first of equals', () => {
    expect(found('sour or burnt')).toBe('sour');
    expect(found('sour and burnt, no pressure')).toBe('burnt');
  });

  it('is nothing when none does', () => {
    expect(found('')).toBeUndefined();
    expect(found('all is well')).toBeUndefined();
  });

  it('is the same in other forms, in capitals and with a slip of the pen', () => {
    for (const text of ['SOURNESS?', 'it has soured', 'no presure', 'pressrue', 'pressures', 'presssure']) {
      expect(found(text), text).toBeDefined();
    }
  });

  it('is not what a word means that only looks like one', () => {
    for (const text of ['four', 'pour', 'press', 'sourdough']) expect(found(text), text).toBeUndefined();
  });

  it('takes words of one entry together: near each other, in their order and in one sentence', () => {
    expect(found('smoke out of the machine')).toBe('burnt');
    for (const text of [
      'a machine and smoke',
      'Smoke. Machine.',
      'smoke is what I had at break while looking at the machine',
    ]) {
      expect(found(text), text).toBeUndefined();
    }
  });
});
