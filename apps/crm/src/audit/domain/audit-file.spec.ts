import { describe, expect, it } from 'vitest';
import type { AuditEntry } from '@abbotsford/contracts';
import { writeAudit } from './audit-file';

const entry: AuditEntry = {
  id: '65f0c0ffee65f0c0ffee65f0',
  action: 'lead.changed',
  actor_id: '65f0c0ffee65f0c0ffee65f1',
  actor_role: 'sales',
  thing_id: null,
  lead_ids: ['65f0c0ffee65f0c0ffee65f2', '65f0c0ffee65f0c0ffee65f3'],
  fields: ['status', 'owner'],
  outcome: 'done',
  subject: null,
  erasure_id: null,
  service: 'crm',
  request_id: 'r-1',
  counts: { lines: 2 },
  at: '2026-03-02T10:00:00.000Z',
};

describe('the file of the audit log', () => {
  it('has a line for each entry, lists within a cell', () => {
    const [headings, line, end] = writeAudit([entry], true).split('\r\n');
    expect(headings).toBe(
      'at,action,outcome,actor_id,actor_role,thing_id,lead_ids,fields,subject,counts,service,request_id,erasure_id,id',
    );
    expect(line).toBe(
      '2026-03-02T10:00:00.000Z,lead.changed,done,65f0c0ffee65f0c0ffee65f1,sales,,65f0c0ffee65f0c0ffee65f2 65f0c0ffee65f0c0ffee65f3,status owner,,lines=2,crm,r-1,,65f0c0ffee65f0c0ffee65f0',
    );
    expect(end).toBe('');
  });

  it('has headings once, and in an empty table too', () => {
    expect(writeAudit([], true)).toContain('at,action');
    expect(writeAudit([], false)).toBe('');
    expect(writeAudit([entry], false)).not.toContain('at,action');
  });

  it('has no cell that a program for tables would run', () => {
    expect(writeAudit([{ ...entry, subject: '=HYPERLINK("x")' }], false)).not.toContain(',=HYPERLINK');
  });
});
