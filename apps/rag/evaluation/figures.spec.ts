import { describe, expect, it } from 'vitest';
import { figuresOf, standardError } from './figures';
import { logisticRegression } from './logistic-regression';

const aCase = (relevant: string[]) => ({ id: 'a', q: 'a', answerable: true, relevant });

describe('figuresOf', () => {
  it('counts a title once, however many of its passages were found', () => {
    const figures = figuresOf([aCase(['b'])], [['a', 'a', 'a', 'b']]);
    expect(figures).toEqual({ cases: 1, hit1: 0, recall3: 1, recall10: 1 });
  });

  it('gives the share of several relevant documents, and leaves out cases with none', () => {
    const figures = figuresOf([aCase(['a', 'z']), aCase([])], [['a', 'b', 'c', 'z'], ['a']]);
    expect(figures).toEqual({ cases: 1, hit1: 1, recall3: 0.5, recall10: 1 });
  });
});

describe('standardError', () => {
  it('is half a share at four cases, and none where nothing varies', () => {
    expect(standardError(0.5, 4)).toBe(0.25);
    expect(standardError(1, 4)).toBe(0);
  });
});

describe('logisticRegression', () => {
  it('finds which of two features decides, and gives weights in their units', () => {
    const examples = Array.from({ length: 40 }, (_, i) => ({
      features: [i * 100, i % 2],
      label: i >= 20,
      weight: 1,
    }));
    const { bias, weights } = logisticRegression(examples);
    const [size = 0, parity = 0] = weights;
    expect(bias + size * 3_900 + parity).toBeGreaterThan(0);
    expect(bias + size * 0 + parity).toBeLessThan(0);
    expect(Math.abs(parity)).toBeLessThan(size * 3_900);
  });
});
