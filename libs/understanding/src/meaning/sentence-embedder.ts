/** Turns sentences into vectors of which the nearer ones mean more alike. */
export abstract class SentenceEmbedder {
  /**
   * @param deadlineMs after which nobody waits for the answer
   * @returns a normalised vector for each text, in their order
   * @throws when there is no answer in time; a caller goes on without
   */
  abstract embed(texts: readonly string[], deadlineMs: number): Promise<readonly (readonly number[])[]>;
}
