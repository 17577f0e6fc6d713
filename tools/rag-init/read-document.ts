import { categoryName } from '@abbotsford/contracts';
import { LocalStackError } from '@abbotsford/local-stack';

export interface KnowledgeDocument {
  readonly title: string;
  readonly category: string;
  readonly content: string;
  readonly source_file: string;
}

/**
 * A Markdown file with `title` and `category` between two lines of three hyphens at its top.
 * @throws LocalStackError that names the file and what it lacks
 */
export function readDocument(source_file: string, text: string): KnowledgeDocument {
  const [, head = '', content = ''] = /^---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/.exec(text) ?? [];
  const value = (name: string): string => {
    const written = new RegExp(`^${name}:[ \\t]*(.+?)[ \\t\\r]*$`, 'm').exec(head)?.[1];
    if (!written) throw new LocalStackError(`${source_file} has no ${name} at its top.`);
    return written.replace(/^(["'])(.*)\1$/, '$2');
  };
  return { title: value('title'), category: categoryName(value('category')), content: content.trim(), source_file };
}
