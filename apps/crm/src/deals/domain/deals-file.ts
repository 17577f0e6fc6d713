import Papa from 'papaparse';
import { dealStages, type DealStage, type DealStageSetting } from '@abbotsford/contracts';
import type { Deal } from './deal';

/** The columns of the file of deals, in their order. */
const columns = [
  'id',
  'company_name',
  'status',
  'deal_value',
  'priority',
  'owner',
  'contact_person',
  'email',
  'mobile',
  'next_action',
  'next_action_at',
  'won_lost_reason',
  'summary',
  'meeting_notes',
  'comments',
  'source',
  'created_at',
  'updated_at',
] as const satisfies readonly (keyof Deal)[];

/** What the platform itself knows; a file that says it is taken all the same. */
const ownKnowledge: readonly string[] = ['id', 'source', 'created_at', 'updated_at'];

/** Programs for tables take a text that begins so for a formula, and run it. */
const FORMULA = /^'(?=[=+\-@\t\r])/;

/** Lines of the file; no cell is a formula. Ends with a line break. */
export function writeDeals(deals: readonly Deal[], withHeadings: boolean): string {
  if (deals.length === 0 && !withHeadings) return '';
  const rows = deals.map((deal) => columns.map((name) => asCell(deal[name])));
  const lines = withHeadings ? [[...columns], ...rows] : rows;
  return `${Papa.unparse(lines, { escapeFormulae: true })}\r\n`;
}

const asCell = (value: Deal[keyof Deal] | undefined): string | number =>
  value instanceof Date ? value.toISOString() : (value ?? '');

export interface ReadLine {
  /** The headings are line 1. */
  readonly line: number;
  /** As a request to create a deal has them, not checked yet. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** Why it can't be read as a line of this table. */
  readonly problem: string | null;
}

/** The lines of a file that was exported here or written by hand, `atMost` and one more. */
export function readDeals(csv: string, stages: readonly DealStageSetting[], atMost: number): ReadLine[] {
  const { data, errors } = Papa.parse<Record<string, string>>(csv.replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: 'greedy',
    transformHeader: nameOf,
    preview: atMost + 1,
  });
  return data.map((row, index) => ({
    line: index + 2,
    fields: fieldsOf(row, stages),
    problem: errors.find((error) => error.row === index && error.type !== 'Delimiter')?.message ?? null,
  }));
}

/** What people call the columns besides. */
const otherNames: Readonly<Record<string, string>> = {
  company: 'company_name',
  name: 'company_name',
  stage: 'status',
  value: 'deal_value',
  contact: 'contact_person',
  phone: 'mobile',
  notes: 'meeting_notes',
  reason: 'won_lost_reason',
};

function nameOf(heading: string): string {
  const name = heading
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');
  return otherNames[name] ?? name;
}

function fieldsOf(row: Readonly<Record<string, string>>, stages: readonly DealStageSetting[]): Record<string, unknown> {
  const cells = Object.entries(row)
    .filter(([name]) => !ownKnowledge.includes(name) && name !== '__parsed_extra')
    .map(([name, cell]) => [name, cell.replace(FORMULA, '').trim()] as const)
    .filter(([, cell]) => cell !== '');
  // Needed, so that a line without it is told that it is empty.
  const needed = [['company_name', '']] as const;
  return Object.fromEntries([...needed, ...cells].map(([name, cell]) => [name, readers[name]?.(cell, stages) ?? cell]));
}

/** How people write what is no plain text. What can't be read stays as it is, and is refused as any wrong value. */
const readers: Readonly<Record<string, (cell: string, stages: readonly DealStageSetting[]) => unknown>> = {
  deal_value: (cell) => {
    const plain = cell.replace(/[$,\s]/g, '');
    return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : cell;
  },
  priority: (cell) => cell.charAt(0).toUpperCase() + cell.slice(1).toLowerCase(),
  status: (cell, stages) => stageNamed(cell, stages) ?? cell,
};

function stageNamed(cell: string, stages: readonly DealStageSetting[]): DealStage | undefined {
  const name = cell.toLowerCase();
  return stages.find(({ title }) => title.toLowerCase() === name)?.id ?? dealStages.find((id) => id === name);
}
