import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportDeals, getBoard, getDealStages, importDeals, moveDeal, setDealStages } from '@abbotsford/contracts';
import { CALLER_ID } from '@abbotsford/testing';
import { CrmUnderTest } from './crm-under-test';

let crm: CrmUnderTest;
beforeAll(async () => {
  crm = await CrmUnderTest.start();
});
afterAll(() => crm.stop());

describe('the columns of the board', () => {
  it('are called what an administrator says, at once and for everybody', async () => {
    const heard = await crm.listen();
    const before = await crm.ask(getDealStages, {});
    const stages = before.stages.map((stage) => (stage.id === 'won' ? { ...stage, title: 'Signed' } : stage));
    const after = await crm.ask(setDealStages, { stages, version: before.version });
    expect(after).toMatchObject({ stages, version: before.version + 1, updated_by: CALLER_ID });
    const { columns } = await crm.ask(getBoard, {});
    expect(columns.find(({ id }) => id === 'won')).toMatchObject({ title: 'Signed', probability: 100 });
    await expect.poll(() => heard).toMatchObject([{ change: 'board.changed' }]);
  });

  it('are refused to whoever saw an older version, with what they are now', async () => {
    const { stages, version } = await crm.ask(getDealStages, {});
    const both = [0, 1].map(() => crm.ask(setDealStages, { stages, version }));
    const outcomes = await Promise.allSettled(both);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expect(crm.ask(setDealStages, { stages, version })).rejects.toMatchObject({
      code: 'board.stale_version',
      body: { data: { current: { version: version + 1 } } },
    });
  });

  it('are refused when one is missing', async () => {
    const { stages } = await crm.ask(getDealStages, {});
    await expect(crm.ask(setDealStages, { stages: stages.slice(1) })).rejects.toMatchObject({
      code: 'request.invalid',
      body: { errors: [{ field: 'stages' }] },
    });
  });
});

describe('deals as a file', () => {
  const csv =
    'company_name,status,deal_value\nFirst,contacted,10\n,contacted,1\nSecond,contacted,-5\nThird,contacted,30\n';

  it('are added where they are right, each line with what became of it, the first on top', async () => {
    const report = await crm.ask(importDeals, { csv });
    expect(report).toMatchObject({
      added: 2,
      refused: 2,
      lines: [
        { line: 2, outcome: 'added', problem: null },
        { line: 3, outcome: 'refused', problem: expect.stringContaining('company_name') },
        { line: 4, outcome: 'refused', problem: expect.stringContaining('deal_value') },
        { line: 5, outcome: 'added', problem: null },
      ],
    });
    const column = await crm.column('contacted');
    expect(column.slice(0, 2)).toMatchObject([
      { id: report.lines[0]?.deal_id, company_name: 'First', source: 'import', updated_by: CALLER_ID },
      { company_name: 'Third', deal_value: 30 },
    ]);
    // They are cards like any other.
    const moved = await crm.ask(moveDeal, { deal_id: column[1]?.id ?? '', status: 'lost', won_lost_reason: 'Price' });
    expect(moved.deal).toMatchObject({ status: 'lost', won_lost_reason: 'Price', version: 2 });
  });

  it('go out whole, in parts', async () => {
    const many = Array.from({ length: 450 }, (_, index) => `café ${index}`);
    await crm.ask(importDeals, { csv: `company_name\n${many.join('\n')}` });
    let file = '';
    for (let after: string | null | undefined; after !== null;) {
      const part = await crm.ask(exportDeals, after === undefined ? {} : { after });
      file += part.csv;
      after = part.after;
    }
    const { columns } = await crm.ask(getBoard, { per_column: 1_000 });
    const lines = file.trimEnd().split('\r\n');
    expect(lines).toHaveLength(1 + columns.flatMap(({ deals }) => deals).length);
    expect(new Set(lines).size).toBe(lines.length);
  });

  it.each([
    { why: 'has no line', file: 'company_name' },
    { why: 'is too long', file: `company_name\n${'x\n'.repeat(1_001)}` },
  ])('are refused as a whole when the file $why', async ({ file }) => {
    await expect(crm.ask(importDeals, { csv: file })).rejects.toMatchObject({
      code: 'request.invalid',
      body: { errors: [{ field: 'csv' }] },
    });
  });
});
