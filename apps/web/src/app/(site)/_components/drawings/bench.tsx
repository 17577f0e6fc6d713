import art from './art.module.css';

/** A grinder beside a machine with one group. */
export function Bench() {
  return (
    <>
      <path d="M36 40h60l-9 56H45z" className={art.steel} />
      <path d="M40 68h52l-5 28H45z" className={art.dark} />
      <path d="M40 96h52v72a6 6 0 0 1-6 6H46a6 6 0 0 1-6-6z" className={art.white} />
      <circle cx="66" cy="126" r="12" className={art.gold} />
      <path d="M66 126l6-7" className={art.line} />
      <path d="M54 174h24v14H54zM34 198h64v12H34z" className={art.steel} />
      <path d="M134 62h150a10 10 0 0 1 10 10v40H124V72a10 10 0 0 1 10-10z" className={art.white} />
      <path d="M124 104h170v10H124z" className={art.gold} />
      <path d="M136 114h146v74H136z" className={art.steel} />
      <circle cx="150" cy="84" r="10" className={art.white} />
      <path d="M150 84l4-6M196 84h70" className={art.line} />
      <path d="M186 114h48v10a10 10 0 0 1-10 10h-28a10 10 0 0 1-10-10z" className={art.dark} />
      <path d="M202 134v18M218 134v18" className={art.line} />
      <path d="M190 154h40v12a14 14 0 0 1-14 14h-12a14 14 0 0 1-14-14z" className={art.white} />
      <path d="M118 188h182v22H118z" className={art.white} />
      <path d="M134 197h150" className={art.line} />
      {[150, 186, 222, 258].map((x) => (
        <path key={x} d={`M${x} 40h24l-3 22h-18z`} className={art.white} />
      ))}
    </>
  );
}
