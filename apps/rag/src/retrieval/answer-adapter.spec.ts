import { describe, expect, it } from 'vitest';
import { answerAdapter, fileAdapter, readAdapter } from './answer-adapter';

describe('the file of an adapter', () => {
  it('gives back what was learnt', () => {
    const { mean, rows, scale } = readAdapter(fileAdapter(answerAdapter, 'a hash'));
    expect([...mean]).toEqual([...answerAdapter.mean]);
    expect(Buffer.from(rows).equals(Buffer.from(answerAdapter.rows))).toBe(true);
    expect(scale).toBe(answerAdapter.scale);
  });
  it('is refused for embeddings of another length', () => {
    const filed = fileAdapter(answerAdapter, 'a hash');
    expect(() => readAdapter({ ...filed, mean: filed.mean.slice(1) })).toThrow(RangeError);
    expect(() => readAdapter({ ...filed, rows: filed.rows.slice(4) })).toThrow(RangeError);
  });
});
