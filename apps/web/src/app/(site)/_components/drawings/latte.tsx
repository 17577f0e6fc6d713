import art from './art.module.css';

/** A jug of milk over a cup, seen from above, with a leaf poured in it. */
export function Latte() {
  return (
    <>
      <circle cx="130" cy="126" r="84" className={art.white} />
      <circle cx="130" cy="126" r="66" className={art.roast} />
      <path d="M212 106h22a18 18 0 0 1 0 38h-20" className={art.line} />
      <path d="M130 74v104" className={art.light} />
      {[0, 1, 2, 3].map((at) => (
        <path
          key={at}
          d={`M${96 + at * 4} ${104 + at * 17}q30 -8 34 14q4 -22 34 -14`}
          transform={`translate(${at * -1} 0)`}
          className={art.light}
        />
      ))}
      <path d="M196 16h92l10 24-18 62h-62l-20-62-18-8z" className={art.steel} />
      <path d="M288 34c34 0 34 48 -6 50" className={art.line} />
      <path d="M196 42h88" className={art.line} />
    </>
  );
}
