import { EmptyRequest } from '../auth/requests';
import { request } from '../contract';
import { Choice, Id, Nested, Text, Whole } from '../fields';
import { dealStages, DealStageSetting, type DealStageSettings } from './deal';

export class SetDealStagesRequest {
  @Nested(() => DealStageSetting, { array: { max: dealStages.length }, about: 'One for each stage' })
  stages!: DealStageSetting[];

  @Whole({ min: 0, max: Number.MAX_SAFE_INTEGER, optional: true, about: 'The version that the person saw' })
  version?: number;
}

export class ExportDealsRequest {
  @Id({ optional: true, about: 'The last deal of the part before' })
  after?: string;
}

/** A part of the file of all deals, oldest first. The first part has the headings. */
export interface DealsFilePart {
  readonly csv: string;
  /** What to ask the next part with; null after the last. */
  readonly after: string | null;
}

export const IMPORTED_DEALS_MAX = 1_000;
export const IMPORTED_DEALS_TEXT_MAX = 900_000;

export class ImportDealsRequest {
  @Text({
    max: IMPORTED_DEALS_TEXT_MAX,
    about: `A table with headings, at most ${IMPORTED_DEALS_MAX} lines below them; company_name is needed, the other columns are those of the export`,
  })
  csv!: string;
}

const importOutcomes = ['added', 'refused'] as const;

export class ImportedLine {
  @Whole({ min: 1, max: Number.MAX_SAFE_INTEGER, about: 'The headings are line 1' })
  line!: number;

  @Choice(importOutcomes)
  outcome!: (typeof importOutcomes)[number];

  @Id({ nullable: true })
  deal_id!: string | null;

  @Text({ max: 2_000, nullable: true, about: 'Why it was refused' })
  problem!: string | null;
}

export class ImportReport {
  @Whole({ min: 0, max: IMPORTED_DEALS_MAX })
  added!: number;

  @Whole({ min: 0, max: IMPORTED_DEALS_MAX })
  refused!: number;

  @Nested(() => ImportedLine, { array: { max: IMPORTED_DEALS_MAX } })
  lines!: ImportedLine[];
}

export const getDealStages = request({
  subject: 'crm.v1.get-deal-stages',
  request: EmptyRequest,
  deadlineMs: 3_000,
})<DealStageSettings>();

/** Names the columns of the board. A stale version is refused with the current settings. */
export const setDealStages = request({
  subject: 'crm.v1.set-deal-stages',
  request: SetDealStagesRequest,
  errors: ['board.stale_version'],
  audit: { action: 'board.columns_named' },
  deadlineMs: 3_000,
})<DealStageSettings>();

export const exportDeals = request({
  subject: 'crm.v1.export-deals',
  request: ExportDealsRequest,
  audit: { action: 'deal.exported', unless: 'after' },
  deadlineMs: 10_000,
})<DealsFilePart>();

/** Adds what can be added, in one transaction, and says of each line what became of it. */
export const importDeals = request({
  subject: 'crm.v1.import-deals',
  request: ImportDealsRequest,
  idempotent: true,
  audit: { action: 'deal.imported' },
  deadlineMs: 20_000,
})<ImportReport>();

export const boardRequests = [getDealStages, setDealStages, exportDeals, importDeals] as const;
