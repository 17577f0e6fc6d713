import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { LOGGER, Transaction, type Logger } from '@abbotsford/service-kit';
import { DocumentsRepository } from '../store/documents.repository';
import { Indexer } from './indexer';
import { PASSAGES } from './passages-made-as';

/** After an update that makes passages in another way, documents are indexed again; searches go on with what they have. */
@Injectable()
export class OutdatedPassages implements OnApplicationBootstrap {
  constructor(
    private readonly documents: DocumentsRepository,
    private readonly transaction: Transaction,
    private readonly indexer: Indexer,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    void this.mark();
  }

  private async mark(): Promise<void> {
    try {
      const documents = await this.transaction.run((session) => this.documents.markOutdatedPending(PASSAGES, session));
      if (documents === 0) return;
      this.logger.info({ documents }, 'passages were made in another way before: these documents are indexed again');
      this.indexer.wake();
    } catch (error) {
      this.logger.warn({ err: error }, 'whether passages are out of date is not known; the next start looks again');
    }
  }
}
