import art from './art.module.css';

const bags = [
  { x: 20, colour: art.dark },
  { x: 118, colour: art.gold },
  { x: 216, colour: art.brand },
];

/** Three bags of coffee, from bold to light. */
export function Bags() {
  return bags.map(({ x, colour }) => (
    <g key={x} transform={`translate(${x} 0)`}>
      <path d="M4 76h76l6 134H-2z" className={colour} />
      <path d="M0 52h84l-4 26H4z" className={art.roast} />
      <path d="M0 64h84" className={art.line} />
      <rect x="14" y="104" width="56" height="72" className={art.white} />
      <path d="M28 124h26v11a13 13 0 0 1-26 0z" className={art.roast} />
      <path d="M24 158h36M30 166h24" className={art.line} />
    </g>
  ));
}
