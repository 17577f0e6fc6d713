/** What the CRM itself keeps and counts; whoever keeps it knows where (`existing-things.ts`). */
export abstract class CountedThings {
  /**
   * Notes of all of it anew what counts. False when it was broken off.
   * @param goOn is asked now and then
   */
  abstract recordAll(goOn: () => Promise<boolean>): Promise<boolean>;
}
