import { createTranslator } from 'use-intl';
import { describe, expect, it } from 'vitest';
import leads from '../../../../../messages/en/leads.json';
import { describeLeadActivity } from './describe-lead-activity';

const t = createTranslator({ locale: 'en', messages: { leads }, namespace: 'leads' });

describe('the history of a lead', () => {
  it('says of each field what it was and what it became', () => {
    const changes = [
      { field: 'status', from: 'new', to: 'contacted' },
      { field: 'owner', from: null, to: 'Sam' },
      { field: 'next_action_at', from: '2026-12-01T00:00:00.000Z', to: null },
    ];
    expect(describeLeadActivity({ action: 'edited', changes }, t)).toEqual([
      'Status: from “New” to “Contacted”.',
      'Owner: from nothing to “Sam”.',
      expect.stringMatching(/^Due on: from “.*2026” to nothing\.$/),
    ]);
  });

  it('names what else people did', () => {
    expect(describeLeadActivity({ action: 'joined', changes: [] }, t)).toEqual([
      'Joined with another lead of the same person.',
    ]);
    expect(describeLeadActivity({ action: 'edited', changes: [] }, t)).toEqual(['Changed.']);
  });

  it('names a field that a later version may have', () => {
    const changes = [{ field: 'sales_region', from: null, to: 'North' }];
    expect(describeLeadActivity({ action: 'edited', changes }, t)).toEqual(['Sales region: from nothing to “North”.']);
  });
});
