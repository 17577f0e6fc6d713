/** What a file may ask of us; beyond it, it is no document that a visitor's question needs. */
export const loadingLimits = {
  /** Of a pdf. */
  pages: 300,
  /** Of reading one file, the start of its thread included. */
  seconds: 30,
  /** Of the text that comes out; the same as of a text that an editor writes. */
  characters: 1_000_000,
  /** Of HTML: far more than a text of so many characters has. */
  elements: 40_000,
  /** Of one tag; a parser takes the square of their number. */
  attributes: 5_000,
  /** How many elements may be open within each other; a page has a few dozen. */
  nesting: 256,
  /** Of all tables of a page, each as often as it spans others. */
  cells: 200_000,
  /** Tests of an element against a rule of the page's own style: the rules that hide something, times the elements. */
  styleTests: 10_000_000,
  /** Of a docx, which is a ZIP archive. */
  unpackedBytes: 64 * 1_024 * 1_024,
  zipEntries: 2_000,
  /** Of the thread's heap. */
  heapMegabytes: 512,
  /** By how much the whole process may grow meanwhile: buffers are not part of a thread's heap. */
  growthMegabytes: 1_024,
} as const;
