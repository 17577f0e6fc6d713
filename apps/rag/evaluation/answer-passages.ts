import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Passage } from '@abbotsford/knowledge';
import { chunkDocument } from '../src/retrieval/chunk-document';
import { joinTexts } from '../src/retrieval/join-neighbours';
import { casesFrom } from './search-cases';

/** As many as the bots answer from. */
export const ANSWER_PASSAGES = 4;

export const foundFile = path.join(import.meta.dirname, 'answer-passages.json');

/** Names a section of a document, which is what a search finds with its neighbours. */
export const sectionName = (title: string, heading: string): string => `${title} # ${heading}`;

/**
 * The passages that a search found for each question, best first. Kept by the names of their sections, so that answers
 * are measured without the embedding model, and a change of the search does not move the figures of answering.
 */
export async function foundPassages(): Promise<(question: string) => readonly Passage[]> {
  const { documents } = await casesFrom('shipped');
  const sections = new Map<string, Passage>();
  for (const { title, content } of documents) {
    const chunks = chunkDocument(title, content);
    for (const heading of new Set(chunks.map((chunk) => chunk.heading))) {
      const text = joinTexts(chunks.filter((chunk) => chunk.heading === heading));
      sections.set(sectionName(title, heading), { document_id: title, title, heading, source: title, text, score: 1 });
    }
  }
  const found = JSON.parse(await readFile(foundFile, 'utf8')) as Record<string, readonly string[]>;
  return (question) =>
    (found[question] ?? []).map((name) => {
      const section = sections.get(name);
      if (!section) throw new Error(`No section "${name}" any more: run find-answer-passages.ts`);
      return section;
    });
}
