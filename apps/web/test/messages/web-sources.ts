import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

export const WEB = path.resolve(import.meta.dirname, '../..');
const SRC = path.join(WEB, 'src');

/** What a file of src says and what it uses of others; paths are relative to src, with `/`. */
export interface Source {
  readonly file: string;
  readonly tree: ts.SourceFile;
  /** Files of src that it imports. */
  readonly imports: readonly string[];
}

/** All of src, without its specs. */
export function readSources(): ReadonlyMap<string, Source> {
  const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll(path.sep, '/'))
    .filter((file) => /(?<!\.spec|\.d)\.tsx?$/.test(file));
  return new Map(files.map((file) => [file, readSource(file)]));
}

function readSource(file: string): Source {
  const text = readFileSync(path.join(SRC, file), 'utf8');
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const imports = ts
    .preProcessFile(text)
    .importedFiles.map(({ fileName }) => resolve(file, fileName))
    .filter((found) => found !== undefined);
  return { file, tree, imports };
}

function resolve(from: string, name: string): string | undefined {
  const target = name.startsWith('@/') ? name.slice(2) : path.posix.join(path.posix.dirname(from), name);
  if (!name.startsWith('@/') && !name.startsWith('.')) return undefined;
  return [`${target}.ts`, `${target}.tsx`].find((file) => existsSync(path.join(SRC, file)));
}

/** Visits all nodes below one. */
export function eachNode(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => eachNode(child, visit));
}
