import { Inject, Injectable } from '@nestjs/common';
import { LOGGER, Transaction, type Logger } from '@abbotsford/service-kit';
import { factsOf } from './domain/lead-sources';
import { LeadJoiner } from './lead-joiner';
import { LeadsRepository, type SingleSessionRow } from './leads.repository';

const AT_A_TIME = 100;

/** Brings leads from when each visitor was a lead to what they are now, and joins those of one person. Once. */
@Injectable()
export class ExistingLeads {
  constructor(
    private readonly leads: LeadsRepository,
    private readonly joiner: LeadJoiner,
    private readonly transaction: Transaction,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Any number of replicas may do it at once. */
  async bringUpToDate(): Promise<void> {
    await this.addSessions();
    while ((await this.leads.addListKeys(AT_A_TIME)) > 0);
  }

  private async addSessions(): Promise<void> {
    const ids: string[] = [];
    for (;;) {
      const rows = await this.leads.ofOneSession(AT_A_TIME);
      if (rows.length === 0) break;
      for (const row of rows) {
        await this.leads.addSession(row, withSession(row));
        ids.push(row._id.toHexString());
      }
    }
    for (const id of ids) {
      const tell = await this.transaction.run((session) => this.joiner.joinSamePerson(id, session));
      tell();
    }
    if (ids.length > 0) this.logger.info({ leads: ids.length }, 'leads of one person were joined');
  }
}

function withSession(row: SingleSessionRow) {
  const { sources, emails, phones, places } = factsOf([
    {
      visitor_id: row.visitor_id,
      revision: row.revision,
      first_revision: row.first_revision,
      completeness: row.completeness,
      wants_human: row.wants_human,
      user_name: row.user_name,
      email: row.email,
      mobile: row.mobile,
      summary: row.summary,
      lead_score: row.lead_score,
      score_reasons: row.score_reasons,
      qualification_data: row.qualification_data,
      source_conversation_id: row.source_conversation_id,
      date: row.date,
      first_date: row.created_at,
    },
  ]);
  return { sources, emails, phones, places, visitor_ids: [row.visitor_id] };
}
