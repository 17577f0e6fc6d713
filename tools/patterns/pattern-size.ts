import ts from 'typescript';

export interface PatternSize {
  readonly patterns: number;
  /** Of the code, that patterns stand on. */
  readonly lines: number;
  readonly characters: number;
}

/**
 * How much of a file's code is patterns: regular expressions, and strings in their notation, from which some are put
 * together.
 */
export function patternSize(code: string): PatternSize {
  const file = ts.createSourceFile('file.ts', code, ts.ScriptTarget.Latest, true);
  const lines = new Set<number>();
  let patterns = 0;
  let characters = 0;
  const visit = (node: ts.Node): void => {
    if (!isPattern(node)) {
      ts.forEachChild(node, visit);
      return;
    }
    const [start, end] = [node.getStart(), node.getEnd()];
    patterns += 1;
    characters += end - start;
    for (let line = lineAt(file, start); line <= lineAt(file, end); line++) lines.add(line);
  };
  visit(file);
  return { patterns, lines: lines.size, characters };
}

const lineAt = (file: ts.SourceFile, position: number): number => file.getLineAndCharacterOfPosition(position).line;

const isPattern = (node: ts.Node): boolean =>
  ts.isRegularExpressionLiteral(node) ||
  ((ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)) && notation.test(node.getText()));

/** Words for one place, groups, classes of characters. */
const notation = /\||\(\?|\\\\?[bpsdwW]/u;
