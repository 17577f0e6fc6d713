import { describe, expect, it } from 'vitest';
import { linkTo } from './link-to';

const id = '65f0c0ffee65f0c0ffee65f0';

describe('the link of an entry', () => {
  it('leads to the thing that it was done to', () => {
    expect(linkTo({ action: 'ticket.answered', thing_id: id, lead_ids: [] })).toBe(`/tickets/${id}`);
    expect(linkTo({ action: 'lead.changed', thing_id: null, lead_ids: [id] })).toBe(`/leads/${id}`);
  });

  it('is not there for several things, for what is gone, and for what has no page', () => {
    expect(linkTo({ action: 'lead.changed', thing_id: null, lead_ids: [id, id] })).toBeNull();
    expect(linkTo({ action: 'deal.deleted', thing_id: id, lead_ids: [] })).toBeNull();
    expect(linkTo({ action: 'invitation.sent', thing_id: id, lead_ids: [] })).toBeNull();
  });
});
