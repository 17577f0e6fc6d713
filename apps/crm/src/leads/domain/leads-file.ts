import Papa from 'papaparse';
import { leadStatuses, type LeadSummary } from '@abbotsford/contracts';
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

type Cell = string | number | null | undefined;

/** A fact by its name, in the words that sales read. */
const fact =
  (name: string) =>
  ({ facts }: LeadSummary): Cell =>
    facts.find(({ field }) => field === name)?.text;

/** The columns of the file that goes out, in their order; those that `headings` know can come in again. */
const columns: Readonly<Record<string, (lead: LeadSummary) => Cell>> = {
  id: ({ id }) => id,
  name: ({ user_name }) => user_name,
  email: ({ email }) => email,
  mobile: ({ mobile }) => mobile,
  cafe_name: fact('cafe_name'),
  customer_type: fact('customer_type'),
  suburb: fact('suburb'),
  volume: fact('volume'),
  timeline: fact('timeline'),
  status: ({ status }) => status,
  completeness: ({ completeness }) => completeness,
  lead_score: ({ lead_score }) => lead_score,
  owner: ({ owner }) => owner,
  next_action: ({ next_action }) => next_action,
  next_action_at: ({ next_action_at }) => next_action_at,
  utm_source: ({ source }) => source?.utm_source,
  utm_campaign: ({ source }) => source?.utm_campaign,
  page: ({ source }) => source?.page,
  summary: ({ summary }) => summary,
  created_at: ({ created_at }) => created_at,
  latest_news_at: ({ date }) => date,
};

/** Lines of the file; no cell is a formula. Ends with a line break. */
export function writeLeads(leads: readonly LeadSummary[], withHeadings: boolean): string {
  if (leads.length === 0 && !withHeadings) return '';
  const rows = leads.map((lead) => Object.values(columns).map((cell) => cell(lead) ?? ''));
  const lines = withHeadings ? [Object.keys(columns), ...rows] : rows;
  return `${Papa.unparse(lines, { escapeFormulae: true })}\r\n`;
}
