import { load, loadBuffer, type CheerioAPI, type CheerioOptions } from 'cheerio';
import { adapter } from 'parse5-htmlparser2-tree-adapter';
import { LoadFailure } from '../load-failure';
import { loadingLimits } from '../loading-limits.data';
import { hasManyAttributes } from './has-many-attributes';

/**
 * HTML as a tree, without its comments. What is all structure is refused while it is read: the time of a parser grows with how deep it is in
 * elements, and that of everything behind it with how many there are. Also what a parser adds by itself counts.
 * @throws LoadFailure `too_much_structure`
 */
export function parseHtml(html: string | Buffer): CheerioAPI {
  // Whatever it is encoded as, marks of tags are single bytes, with zeros beside them at most.
  const tags = typeof html === 'string' ? html : html.toString('latin1').replaceAll('\0', '');
  if (hasManyAttributes(tags, loadingLimits.attributes)) throw new LoadFailure('too_much_structure');
  const reading = new BoundedReading();
  const options = { treeAdapter: reading.adapter };
  const $ = typeof html === 'string' ? load(html, options) : loadBuffer(html, options);
  reading.isOver = true;
  return $;
}

/** Counts what is read; what we put into the tree afterwards, by the same options, is ours. */
class BoundedReading {
  isOver = false;
  private elements = 0;
  private depth = 0;

  readonly adapter: NonNullable<CheerioOptions['treeAdapter']> = {
    ...adapter,
    createElement: (...args) => {
      this.hold(++this.elements, loadingLimits.elements);
      return adapter.createElement(...args);
    },
    // To look for comments afterwards takes the square of their number.
    appendChild: (parent, node) => {
      if (!adapter.isCommentNode(node)) adapter.appendChild(parent, node);
    },
    onItemPush: () => this.hold(++this.depth, loadingLimits.nesting),
    onItemPop: () => void this.depth--,
  };

  private hold(count: number, limit: number): void {
    if (!this.isOver && count > limit) throw new LoadFailure('too_much_structure');
  }
}
