import type { LoadedText } from '../loaded-text';
import { loadPlainText } from './load-plain-text';

/** Markdown stays as it is. Title and category may stand at its top between two lines of three hyphens. */
export function loadMarkdown(bytes: Uint8Array): LoadedText {
  const { content: text } = loadPlainText(bytes);
  const [top = '', head = ''] = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text) ?? [];
  const content = text.slice(top.length);
  return { title: valueOf('title', head) ?? firstHeading(content), category: valueOf('category', head), content };
}

function valueOf(name: string, head: string): string | null {
  const written = new RegExp(`^${name}:[ \\t]*(.+?)[ \\t\\r]*$`, 'm').exec(head)?.[1];
  return written?.replace(/^(["'])(.*)\1$/, '$2') ?? null;
}

/** The first heading, if only it is of the highest level that there is. */
function firstHeading(content: string): string | null {
  return /^#[ \t]+(.+?)[ \t]*#*[ \t\r]*$/m.exec(content)?.[1] ?? null;
}
