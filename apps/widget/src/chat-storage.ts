/** What the widget keeps in the visitor's browser. Before consent, and where storage is blocked, it is kept in memory only. */
export class ChatStorage {
  private readonly memory = new Map<string, string>();

  constructor(
    /** Each bot has its own. */
    private readonly prefix: string,
    private mayStore: boolean,
  ) {}

  get(name: StoredName): string | null {
    return this.memory.get(name) ?? this.attempt((storage) => storage.getItem(this.prefix + name));
  }

  /** Null forgets it. */
  set(name: StoredName, value: string | null): void {
    this.memory.delete(name);
    const isStored = this.attempt((storage) => {
      if (value === null) storage.removeItem(this.prefix + name);
      else storage.setItem(this.prefix + name, value);
      return true;
    });
    if (value !== null && !isStored) this.memory.set(name, value);
  }

  /** From now on it is stored, with what was gathered before; or no longer, and what was stored is forgotten. */
  consent(given: boolean): void {
    if (!given) {
      for (const name of storedNames) {
        const value = this.get(name);
        this.attempt((storage) => storage.removeItem(this.prefix + name));
        if (value !== null) this.memory.set(name, value);
      }
    }
    this.mayStore = given;
    if (given) for (const [name, value] of [...this.memory]) this.set(name as StoredName, value);
  }

  private attempt<T>(use: (storage: Storage) => T): T | null {
    if (!this.mayStore) return null;
    try {
      return use(localStorage);
    } catch {
      return null;
    }
  }
}

/** The session is the key to the conversation; the rest is what a reload must not lose. */
export const storedNames = ['session', 'draft', 'open', 'outbox', 'greeted', 'voice', 'avatar'] as const;
export type StoredName = (typeof storedNames)[number];
