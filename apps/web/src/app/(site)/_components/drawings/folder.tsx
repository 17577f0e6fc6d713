import art from './art.module.css';

/** A folder of notes behind a lock. */
export function Folder() {
  return (
    <>
      <path d="M40 60h84l16 20h140v130H40z" className={art.gold} />
      <path d="M62 92h196v100H62z" className={art.white} />
      <path d="M84 118h92M84 138h68M84 158h80" className={art.line} />
      <path d="M204 146v-18a22 22 0 0 1 44 0v18" className={art.line} />
      <rect x="192" y="144" width="68" height="58" rx="6" className={art.steel} />
      <circle cx="226" cy="168" r="7" className={art.dark} />
      <path d="M226 174v12" className={art.line} />
    </>
  );
}
