import { createTranslator } from 'use-intl';
import { describe, expect, it } from 'vitest';
import knowledge from '../../../../../messages/en/knowledge.json';
import { describeFinish, describeOverview } from './describe-overview';

const t = createTranslator({ locale: 'en', messages: { knowledge }, namespace: 'knowledge' });

describe('describeOverview', () => {
  it('leaves out what there is none of', () => {
    expect(describeOverview({ documents: 0, indexing: 0, failed: 0 }, t)).toBe('');
    expect(describeOverview({ documents: 1, indexing: 0, failed: 0 }, t)).toBe('1 document');
    expect(describeOverview({ documents: 60, indexing: 2, failed: 1 }, t)).toBe(
      '60 documents, 2 being indexed, 1 failed',
    );
  });
});

describe('describeFinish', () => {
  const during = { documents: 60, indexing: 3, failed: 1 };

  it('says nothing while documents are still being indexed, and nothing when none were', () => {
    expect(describeFinish(during, { ...during, indexing: 2 }, t)).toBeNull();
    expect(describeFinish({ ...during, indexing: 0 }, { ...during, indexing: 0 }, t)).toBeNull();
  });

  it('says that it is finished', () => {
    expect(describeFinish(during, { ...during, indexing: 0 }, t)).toMatch(/finished.*from now on/);
  });

  it('counts the documents that failed meanwhile', () => {
    expect(describeFinish(during, { documents: 60, indexing: 0, failed: 3 }, t)).toContain(
      '2 documents could not be used',
    );
  });
});
