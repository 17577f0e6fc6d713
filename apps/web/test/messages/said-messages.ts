import ts from 'typescript';
import { eachNode, type Source } from './web-sources';

/** Names of functions and types whose argument names a namespace, or a part of one. */
const inBrowser = 'useTranslations';
const translators = new Set([inBrowser, 'getTranslations', 'titledBy', 'siteMetadata', 'Translate', 'MessageKey']);

/** Keys that a function says without their being named to it. */
const impliedKeys: Readonly<Partial<Record<string, readonly string[]>>> = {
  titledBy: ['title'],
  siteMetadata: ['title', 'description'],
};

/** Parts of messages that a file names, such as `board` or `home.steps`. */
export const partsNamed = (source: Source): readonly string[] => named(source, (name) => translators.has(name));

/** Namespaces that a file needs in the browser. */
export const neededInBrowser = (source: Source): readonly string[] =>
  named(source, (name) => name === inBrowser).map(namespaceOf);

/** Namespaces that a page or a layout sends to the browser: `<WithMessages of={['board']}>`. */
export function sentToBrowser({ tree }: Source): readonly string[] {
  const sent: string[] = [];
  eachNode(tree, (node) => {
    if (!ts.isJsxOpeningElement(node) || node.tagName.getText() !== 'WithMessages') return;
    eachNode(node, (part) => {
      if (ts.isStringLiteral(part)) sent.push(part.text);
    });
  });
  return sent;
}

/** Every text of a file that may be a key, as a pattern: where a template has a value, any part of a key stands. */
export function possibleKeys({ tree }: Source): readonly string[] {
  const keys: string[] = [];
  eachNode(tree, (node) => {
    if (ts.isStringLiteralLike(node)) keys.push(node.text);
    if (ts.isCallExpression(node)) keys.push(...(impliedKeys[node.expression.getText()] ?? []));
    if (ts.isPropertyAssignment(node) && ts.isIdentifier(node.name)) keys.push(node.name.text);
    if (ts.isTemplateExpression(node))
      keys.push([node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('*'));
  });
  return keys.filter((key) => /^[\w.*-]+$/u.test(key));
}

export const namespaceOf = (part: string): string => part.split('.')[0] ?? part;

function named({ tree }: Source, counts: (name: string) => boolean): readonly string[] {
  const parts: string[] = [];
  eachNode(tree, (node) => {
    if (ts.isCallExpression(node) && counts(node.expression.getText())) collect(node.arguments[0]);
    if (ts.isTypeReferenceNode(node) && counts(node.typeName.getText())) node.typeArguments?.forEach(collect);
  });
  function collect(node: ts.Node | undefined): void {
    if (node) eachNode(node, (part) => (ts.isStringLiteralLike(part) ? parts.push(part.text) : undefined));
  }
  return parts;
}
