import { describe, expect, it } from 'vitest';
import { figuresOf, macroF1, thresholdFor } from './figures';

describe('figuresOf', () => {
  it('counts what was read rightly of what was read and of what holds', () => {
    const figures = figuresOf([true, true, true, false, false], [true, false, true, true, false]);
    expect(figures).toEqual({ precision: 2 / 3, recall: 2 / 3, f1: 2 / 3, count: 3 });
  });

  it('calls a label never read precise and useless', () => {
    expect(figuresOf([true, false], [false, false])).toEqual({ precision: 1, recall: 0, f1: 0, count: 1 });
  });
});

describe('macroF1', () => {
  it('counts each label the same, however rare', () => {
    const rare = figuresOf([true, false, false, false], [false, false, false, false]);
    const common = figuresOf([true, true, true, false], [true, true, true, false]);
    expect(macroF1([rare, common])).toBe(0.5);
  });
});

describe('thresholdFor', () => {
  const holds = [true, false, true, true, false, false];
  const probabilities = [0.9, 0.8, 0.7, 0.6, 0.3, 0.2];

  it('lies where F1 is best, between two sentences', () => {
    expect(thresholdFor(holds, probabilities)).toBeCloseTo(0.45);
  });

  it('lies higher where precision has to be', () => {
    expect(thresholdFor(holds, probabilities, 0.95)).toBeCloseTo(0.85);
  });

  it('never parts sentences of one probability', () => {
    expect(thresholdFor([true, false], [0.5, 0.5], 0.95)).toBeGreaterThan(1);
  });
});
