import type { Edits } from './edits';

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const PREFIX = 'abbotsford.deal-draft';

/**
 * What somebody typed and has not saved, kept in this tab until they save it or throw it away: a session that ends, or a
 * reload, takes nothing with it. Nobody else who signs in here sees it.
 */
export class Drafts {
  constructor(
    private readonly store: () => Store,
    private readonly userId: string,
  ) {}

  read(dealId: string): Edits {
    try {
      const draft: unknown = JSON.parse(this.store().getItem(this.key(dealId)) ?? '{}');
      return typeof draft === 'object' && draft !== null ? draft : {};
    } catch {
      return {};
    }
  }

  write(dealId: string, edits: Edits): void {
    try {
      if (Object.keys(edits).length === 0) this.store().removeItem(this.key(dealId));
      else this.store().setItem(this.key(dealId), JSON.stringify(edits));
    } catch {
      // A browser without storage, or with a full one, keeps what is on the page.
    }
  }

  private key(dealId: string): string {
    return `${PREFIX}.${this.userId}.${dealId}`;
  }
}
