import { drawsOn, readCitations, type Passage } from '@abbotsford/knowledge';

/**
 * The passages of an answer that a reply cites by number. Where it cites none, those that it draws on; the best one at
 * least, since the answer was to come from them.
 * @param reply with the numbers that the model wrote
 */
export function citedPassages(passages: readonly Passage[], reply: string): readonly Passage[] {
  const cited = readCitations(reply, passages);
  const used = cited.length > 0 ? cited : passages.filter((passage) => drawsOn(reply, [passage]));
  return used.length > 0 ? used : passages.slice(0, 1);
}
