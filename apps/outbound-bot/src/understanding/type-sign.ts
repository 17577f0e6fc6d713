import type { CustomerType } from '../domain/conversation-state';

export interface TypeSign {
  readonly type: CustomerType;
  /** 0..1: how sure the words are. */
  readonly confidence: number;
  readonly pattern: RegExp;
  /** Only while nothing is known: "just looking around" says little about a visitor who is opening a café. */
  readonly onlyWhenUnknown?: true;
  /** Says of the café that was spoken of that it is not open yet. */
  readonly corrects?: true;
}
