import { load, type CheerioAPI } from 'cheerio';

const runsOf = ($: CheerioAPI) => $('w\\:r').toArray();
type Element = ReturnType<typeof runsOf>[number];

const elementsOf = ($: CheerioAPI, name: string): Element[] => $(name.replace(':', '\\:')).toArray() as Element[];

/** A part of a Word document as a reader sees it. */
export interface VisibleXml {
  readonly xml: string;
  /** What was hidden, each part by itself. */
  readonly hidden: readonly string[];
}

/** Letters of up to one point are there to be read by programs. In half points. */
const TINY = 2;

/** Names of the styles whose text nobody sees, those that are based on another one included. */
export function hiddenStyles(stylesXml: string): Set<string> {
  const $ = load(stylesXml, { xml: true });
  const styles = new Map(
    elementsOf($, 'w:style').map((node) => {
      const style = $(node);
      const own = childNamed(node, 'w:rPr');
      return [
        style.attr('w:styleId') ?? '',
        { own: own && isHidden(own), base: $(childNamed(node, 'w:basedOn')).attr('w:val') },
      ] as const;
    }),
  );
  const isHiddenStyle = (id: string): boolean => {
    const seen = new Set<string>();
    for (let at: string | undefined = id; at !== undefined && !seen.has(at); at = styles.get(at)?.base) {
      seen.add(at);
      const own = styles.get(at)?.own;
      if (own !== undefined) return own;
    }
    return false;
  };
  return new Set([...styles.keys()].filter(isHiddenStyle));
}

/**
 * A part without what is hidden in it, and with its simple fields as their text: the library that reads it knows neither.
 */
export function visibleXml(xml: string, styles: ReadonlySet<string>): VisibleXml {
  const $ = load(xml, { xml: true });
  const hidden: string[] = [];
  let goesOn = false;
  for (const node of runsOf($)) {
    const text = textOf($, node);
    if (!isHiddenRun($, node, styles)) {
      if (text !== '') goesOn = false;
      continue;
    }
    // Word cuts a sentence into runs wherever it was edited.
    if (goesOn) hidden.push(`${hidden.pop() ?? ''}${text}`);
    else if (text !== '') hidden.push(text);
    goesOn = true;
    $(node).remove();
  }
  for (const node of elementsOf($, 'w:fldSimple')) $(node).replaceWith($(node).contents());
  return { xml: $.xml(), hidden: hidden.map((text) => text.trim()).filter((text) => /[\p{L}\p{N}]/u.test(text)) };
}

function isHiddenRun($: CheerioAPI, run: Element, styles: ReadonlySet<string>): boolean {
  const properties = childNamed(run, 'w:rPr');
  const own = properties && isHidden(properties);
  if (own !== undefined) return own;
  const styleOf = (node: Element | undefined, name: string): string =>
    (node && $(childNamed(node, name)).attr('w:val')) ?? '';
  if (styles.has(styleOf(properties, 'w:rStyle'))) return true;
  const [paragraph] = $(run).closest('w\\:p').toArray() as Element[];
  const inParagraph = paragraph && childNamed(paragraph, 'w:pPr');
  return styles.has(styleOf(inParagraph, 'w:pStyle'));
}

/** What run properties say of it; undefined when they say nothing. */
function isHidden(properties: Element): boolean | undefined {
  const vanish = childNamed(properties, 'w:vanish') ?? childNamed(properties, 'w:specVanish');
  if (vanish) return !['0', 'false', 'off', 'none'].includes(vanish.attribs['w:val'] ?? 'on');
  const size = childNamed(properties, 'w:sz')?.attribs['w:val'];
  return size !== undefined && Number(size) <= TINY ? true : undefined;
}

function childNamed(parent: Element, name: string): Element | undefined {
  return parent.children.find((child): child is Element => child.type === 'tag' && child.name === name);
}

const textOf = ($: CheerioAPI, run: Element): string => $(run).find('w\\:t').text();
