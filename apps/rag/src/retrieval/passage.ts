/** A piece of a document with all that retrieval needs of it. */
export interface Passage {
  readonly document_id: string;
  readonly title: string;
  readonly source_file: string;
  readonly category: string;
  readonly chunk_index: number;
  readonly heading: string;
  readonly text: string;
  /** Of the whole passage first, then one of each sentence: normalised, in 8 bits. */
  readonly vectors: Int8Array;
}

/** What is embedded for a passage: title and heading say what a sentence that names nothing is about. */
export function passageText(title: string, heading: string, text: string): string {
  return `${title}\n${heading}\n${text}`;
}

export function sentenceText(title: string, heading: string, sentence: string): string {
  return `${title} - ${heading}: ${sentence}`;
}
