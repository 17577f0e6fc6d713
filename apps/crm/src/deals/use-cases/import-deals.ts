import { Injectable } from '@nestjs/common';
import {
  CreateDealRequest,
  IMPORTED_DEALS_MAX,
  ServiceError,
  type ImportDealsRequest,
  type ImportReport,
} from '@abbotsford/contracts';
import { Idempotency, invalid, Transaction, validate } from '@abbotsford/service-kit';
import { ChangeAnnouncer } from '../../change-announcer';
import { DealStagesRepository } from '../deal-stages.repository';
import { DealWriter } from '../deal-writer';
import { blankDeal, writtenFields, type NewDeal } from '../domain/deal';
import { readDeals, type ReadLine } from '../domain/deals-file';

type CheckedLine = Pick<ReadLine, 'line'> & ({ readonly deal: NewDeal } | { readonly problem: string });

/** Adds the deals of a file, all in one transaction, and says of each line what became of it. */
@Injectable()
export class ImportDeals {
  constructor(
    private readonly transaction: Transaction,
    private readonly idempotency: Idempotency,
    private readonly writer: DealWriter,
    private readonly stages: DealStagesRepository,
    private readonly announcer: ChangeAnnouncer,
  ) {}

  async run({ csv }: ImportDealsRequest, actorId: string): Promise<ImportReport> {
    const { stages } = await this.stages.get();
    const lines = readDeals(csv, stages, IMPORTED_DEALS_MAX);
    if (lines.length === 0) throw invalid([{ field: 'csv', message: 'must have headings and a line below them' }]);
    if (lines.length > IMPORTED_DEALS_MAX) {
      throw invalid([{ field: 'csv', message: `must have at most ${IMPORTED_DEALS_MAX} lines below the headings` }]);
    }
    const checked = await Promise.all(lines.map(check));
    const report = await this.transaction.run(async (session) => {
      const deals = checked.flatMap((line) => ('deal' in line ? [line.deal] : []));
      const made = deals.length > 0 ? await this.writer.createMany(deals, actorId, session) : [];
      const answer = reportOf(checked, new Map(made.map(({ id }, index) => [deals[index], id])));
      await this.idempotency.keep(answer, session);
      return answer;
    });
    const [first] = report.lines.flatMap(({ deal_id }) => deal_id ?? []);
    if (first !== undefined) this.announcer.boardChanged(first);
    return report;
  }
}

async function check({ line, fields, problem }: ReadLine): Promise<CheckedLine> {
  if (problem !== null) return { line, problem };
  try {
    const written = await validate(CreateDealRequest, fields);
    const { company_name, status = blankDeal.status } = written;
    return { line, deal: { ...blankDeal, ...writtenFields(written), company_name, status, source: 'import' } };
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    const reasons = error.body.errors?.map(({ message }) => message) ?? [error.message];
    return { line, problem: reasons.join('; ') };
  }
}

function reportOf(lines: readonly CheckedLine[], ids: ReadonlyMap<NewDeal | undefined, string>): ImportReport {
  const report = lines.map((line) =>
    'deal' in line
      ? { line: line.line, outcome: 'added' as const, deal_id: ids.get(line.deal) ?? null, problem: null }
      : { line: line.line, outcome: 'refused' as const, deal_id: null, problem: line.problem },
  );
  const added = report.filter(({ outcome }) => outcome === 'added').length;
  return { added, refused: report.length - added, lines: report };
}
