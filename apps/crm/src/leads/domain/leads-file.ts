import Papa from 'papaparse';
import { leadStatuses } from '@abbotsford/contracts';
import { headings } from './by-hand.data';

export interface ReadLine {
  /** The headings are line 1. */
  readonly line: number;
  /** As a request to add a lead has them, not checked yet. */
  readonly fields: Readonly<Record<string, string>>;
  /** Why it can not be read as a line of this table. */
  readonly problem: string | null;
}

const fieldOf = new Map(Object.entries(headings).flatMap(([field, names]) => names.map((name) => [name, field])));

/** Programs for tables take a text that begins so for a formula; our files have a mark before it. */
const FORMULA = /^'(?=[=+\-@\t\r])/;

/** The lines of a table, `atMost` and one more. Columns that we know nothing of are left out. */
export function readLeads(csv: string, atMost: number): ReadLine[] {
  const { data, errors } = Papa.parse<Record<string, string>>(csv.replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: 'greedy',
    transformHeader: (heading) => heading.trim().toLowerCase(),
    preview: atMost + 1,
  });
  return data.map((row, index) => ({
    line: index + 2,
    fields: fieldsOf(row),
    problem: errors.find((error) => error.row === index && error.type !== 'Delimiter')?.message ?? null,
  }));
}

function fieldsOf(row: Readonly<Record<string, unknown>>): Record<string, string> {
  const cells = Object.entries(row).flatMap(([heading, cell]) => {
    const field = fieldOf.get(heading);
    const text = typeof cell === 'string' ? cell.replace(FORMULA, '').trim() : '';
    return field === undefined || text === '' ? [] : [[field, text] as const];
  });
  const fields = Object.fromEntries(cells);
  const status = fields['status']?.toLowerCase();
  return status && leadStatuses.some((one) => one === status) ? { ...fields, status } : fields;
}
