const SVG = 'http://www.w3.org/2000/svg';

type Attributes = Readonly<Record<string, string | number>>;

export function shape(tag: string, attributes: Attributes, children: readonly Element[] = []): SVGElement {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  element.append(...children);
  return element;
}

/** The parts of a face that move. */
export interface Face {
  readonly element: SVGElement;
  /** 0 to 1. */
  open(mouth: number): void;
  blink(closed: boolean): void;
}

const eye = (cx: number): Element =>
  shape('g', { class: 'eye' }, [
    shape('ellipse', { class: 'white', cx, cy: 58, rx: 5.2, ry: 5.4 }),
    shape('circle', { class: 'pupil', cx, cy: 58.4, r: 3.3 }),
    shape('path', { class: 'lid', d: `M${cx - 5.5} 58.5q5.5 3.5 11 0` }),
  ]);

/** A barista with a bun and an apron, on a grid of 120. Drawn for this project. */
export function drawFace(): Face {
  const mouth = shape('ellipse', { class: 'mouth', cx: 60, cy: 77, rx: 7, ry: 0.9 });
  const eyes = shape('g', { class: 'eyes' }, [eye(48), eye(72)]);
  const head = shape('g', { class: 'head' }, [
    shape('circle', { class: 'hair', cx: 60, cy: 15, r: 10 }),
    shape('path', { class: 'hair', d: 'M30 62c-4-30 12-42 30-42s34 12 30 42l-4 8H34z' }),
    shape('path', { class: 'skin', d: 'M53 88h14v12a7 7 0 0 1-14 0z' }),
    shape('path', { class: 'skin', d: 'M36 52c0-12 9-20 24-20s24 8 24 20v14c0 14-11 24-24 24S36 80 36 66z' }),
    shape('path', {
      class: 'hair fringe',
      d: 'M35 55c2-15 12-24 27-25 12 0 21 8 23 24-9-1-21-5-27-12-4 7-13 12-23 13z',
    }),
    shape('path', { class: 'brow', d: 'M42 48q6-4 12-1' }),
    shape('path', { class: 'brow', d: 'M66 47q6-3 12 1' }),
    eyes,
    shape('path', { class: 'line', d: 'M60 60v7q0 2-3 2' }),
    shape('path', { class: 'smile', d: 'M49 75q11 9 22 0' }),
    mouth,
  ]);
  const element = shape('svg', { viewBox: '0 0 120 120', 'aria-hidden': 'true', focusable: 'false', class: 'face' }, [
    shape('circle', { class: 'backdrop', cx: 60, cy: 60, r: 58 }),
    shape('path', { class: 'shirt', d: 'M18 118c2-16 18-22 42-22s40 6 42 22z' }),
    head,
    shape('path', { class: 'apron', d: 'M40 118v-15l6-6 3 8h22l3-8 6 6v15z' }),
  ]);
  return {
    element,
    open: (opening) => {
      mouth.setAttribute('ry', (0.9 + opening * 6).toFixed(1));
      element.classList.toggle('speaking', opening > 0);
    },
    blink: (closed) => element.classList.toggle('blinking', closed),
  };
}
