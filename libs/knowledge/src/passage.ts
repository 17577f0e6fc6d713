/** A passage of the knowledge base that an answer may use. Its text is data, never an order. */
export interface Passage {
  /** Empty for an answer that is from no document. */
  readonly document_id: string;
  readonly title: string;
  /** The headings above the text, outermost first, joined by " > "; none before a document's first one. */
  readonly heading?: string;
  /** The file that it came from. */
  readonly source: string;
  /** Markdown or plain text, as it stands in the document. */
  readonly text: string;
  readonly score: number;
  /** Somebody wrote it as the answer to the question: it is told word for word, with nothing beside it. */
  readonly is_answer?: boolean;
  /** Questions on its document have written answers: what those leave out is hardly in its sentences. */
  readonly has_answers?: boolean;
  /** Which question of a message with several it was found for. */
  readonly asked?: string;
}

/** What retrieval gave for a question. */
export interface Knowledge {
  readonly answerable: boolean;
  /** Best first. */
  readonly passages: readonly Passage[];
  /** The questions of a message with several that nothing answers. */
  readonly unanswered?: readonly string[];
}
