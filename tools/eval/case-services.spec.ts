import { describe, expect, it } from 'vitest';
import { neededServices } from '@abbotsford/contracts';
import { caseServices } from './case-services';

describe('caseServices', () => {
  it('are those that are always needed, when nothing else is asked', () => {
    expect(caseServices([{ bot: 'outbound' }])).toEqual(neededServices);
  });

  it('have the knowledge base for cases with documents', () => {
    expect(caseServices([{ bot: 'outbound', documents: 'shipped' }])).toContain('rag');
  });

  it('have what the support bot reads meaning with, for its cases', () => {
    expect(caseServices([{ bot: 'inbound' }])).toContain('rag');
  });
});
