import { describe, expect, it } from 'vitest';
import { silent } from '../say';
import { mongoSources, rememberedFirst } from './mongo-sources';

const order = (remembered?: string): string[] =>
  rememberedFirst(mongoSources(silent), remembered).map(({ engine }) => engine);

describe('where MongoDB comes from', () => {
  it('is a real mongod before its stand-ins, and the quick stand-in before the slow one', () => {
    expect(order()).toEqual(['mongod', 'mongod', 'secantusd-rs', 'secantusd-rs', 'secantusd-py']);
  });

  it('is the engine that has the data of the last start, though a better one is there now', () => {
    expect(order('secantusd-py')[0]).toBe('secantusd-py');
    expect(order('secantusd-py').slice(1)).toEqual(order().slice(0, 4));
  });

  it('is the usual order when the remembered engine is none that we know', () => {
    expect(order('rocksdb')).toEqual(order());
  });
});
