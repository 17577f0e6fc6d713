import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { categoryName } from '@abbotsford/contracts';
import { LOGGER, Transaction, type Logger } from '@abbotsford/service-kit';
import { DocumentsRepository } from '../store/documents.repository';

/** Documents from before categories were kept in one spelling get it at the next start. */
@Injectable()
export class CategorySpelling implements OnApplicationBootstrap {
  constructor(
    private readonly documents: DocumentsRepository,
    private readonly transaction: Transaction,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Nobody waits for it: searches go on, and without a database it is for the next start to do. */
  onApplicationBootstrap(): void {
    this.correct().catch((error: unknown) => this.logger.warn({ err: error }, 'categories were not respelt'));
  }

  private async correct(): Promise<void> {
    for (const category of await this.documents.categories()) {
      const name = categoryName(category);
      if (name === category) continue;
      await this.transaction.run((session) => this.documents.respell(category, name, session));
      this.logger.info({ category: name }, 'a category was respelt');
    }
  }
}
