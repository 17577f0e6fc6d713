import { markdownLines } from '../../markdown/markdown-lines';
import type { LoadedText } from '../loaded-text';
import { loadPlainText } from './load-plain-text';

/** Markdown stays as it is. Title and category may stand at its top between two lines of three hyphens. */
export function loadMarkdown(bytes: Uint8Array): LoadedText {
  const { content: text } = loadPlainText(bytes);
  const { values, content } = frontMatter(text);
  const title = values.get('title') || firstHeading(content);
  return { title, category: values.get('category') ?? null, content };
}

interface FrontMatter {
  readonly values: ReadonlyMap<string, string>;
  /** What comes behind it. */
  readonly content: string;
}

/** More is no head of a file. */
const MAX_LINES = 200;
/** One of these at least: "Note: we are closed." between two rules is a text. */
const KNOWN = new Set(
  'title category categories tags keywords date author authors description summary slug layout draft lang id aliases permalink weight created updated published version status type'.split(
    ' ',
  ),
);
const RULE = /^---[ \t]*$/;
const KEY = /^([A-Za-z][\w-]*):(?:\s|$)/;
/** What stands in a head besides keys: comments, items of lists, and what goes on from the line before. */
const BESIDES = /^(?:#|-\s|\s|$)/;

/** The values at the top of a text. Two rules with a text between them are that text. */
function frontMatter(text: string): FrontMatter {
  const none = { values: new Map<string, string>(), content: text };
  const from = text.startsWith('\uFEFF') ? 1 : 0;
  if (!text.startsWith('---', from)) return none;
  const values = new Map<string, string>();
  let at = from;
  for (let number = 0; number <= MAX_LINES; number++) {
    const end = text.indexOf('\n', at);
    const line = text.slice(at, end < 0 ? undefined : end).replace(/\r$/, '');
    if (number === 0 ? !RULE.test(line) : !isOfHead(line)) return none;
    if (number > 0 && RULE.test(line)) {
      return [...values.keys()].some((key) => KNOWN.has(key))
        ? { values, content: end < 0 ? '' : text.slice(end + 1) }
        : none;
    }
    const [, key] = KEY.exec(line) ?? [];
    if (key) values.set(key.toLowerCase(), unquoted(line.slice(key.length + 1).trim()));
    if (end < 0) return none;
    at = end + 1;
  }
  return none;
}

const isOfHead = (line: string): boolean => RULE.test(line) || KEY.test(line) || BESIDES.test(line);

const unquoted = (value: string): string => {
  const quote = value.charAt(0);
  const isQuoted = value.length > 1 && (quote === '"' || quote === "'") && value.endsWith(quote);
  return isQuoted ? value.slice(1, -1) : value;
};

/** The first heading of the highest level that there is. */
function firstHeading(content: string): string | null {
  return markdownLines(content).find(({ heading }) => heading?.level === 1)?.heading?.words ?? null;
}
