import art from './art.module.css';

/** The roastery in the old boot factory, with a van in front. */
export function Shopfront() {
  return (
    <>
      <path d="M40 66l54-30 54 30 54-30 54 30v144H40z" className={art.brand} />
      {[62, 112, 162, 212].map((x) => (
        <g key={x}>
          <rect x={x} y="86" width="30" height="40" className={art.white} />
          <path d={`M${x + 15} 86v40M${x} 106h30`} className={art.line} />
        </g>
      ))}
      <rect x="112" y="148" width="44" height="62" className={art.dark} />
      <rect x="52" y="148" width="44" height="34" className={art.gold} />
      <path d="M60 158h28v8a14 14 0 0 1-28 0z" className={art.roast} />
      <path d="M176 158h78l30 24v20H176z" className={art.white} />
      <path d="M250 166h12l16 16h-28z" className={art.steel} />
      <circle cx="200" cy="202" r="11" className={art.dark} />
      <circle cx="262" cy="202" r="11" className={art.dark} />
      <path d="M188 176h44" className={art.line} />
    </>
  );
}
