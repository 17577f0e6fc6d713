import { BRAND_SIGN } from '@/features/brand/brand';
import styles from './espresso-bar.module.css';

/** Drawn: a two-group machine at work between a grinder and a bag of beans. */
export function EspressoBar({ label }: { label: string }) {
  return (
    <svg viewBox="0 0 640 470" role="img" aria-label={label}>
      <Grinder />
      <Machine />
      <Bag />
      {/* The counter runs on to the edge of the window. */}
      <rect x="-40" y="430" width="4000" height="14" className={styles.counterTop} />
      <rect x="-40" y="444" width="4000" height="26" className={styles.counter} />
    </svg>
  );
}

function Machine() {
  return (
    <g>
      {/* Cups warm on the rail. */}
      {[226, 262, 298, 372, 408, 444].map((x) => (
        <path key={x} d={`M${x} 76h30l-4 26h-22z`} className={styles.cup} />
      ))}
      <path d="M206 92h282" className={styles.rail} />
      <path d="M206 92v14M488 92v14" className={styles.rail} />
      {/* Body */}
      <path d="M196 106h302a14 14 0 0 1 14 14v58H182v-58a14 14 0 0 1 14-14z" className={styles.body} />
      <rect x="182" y="166" width="330" height="12" className={styles.gold} />
      <rect x="204" y="178" width="286" height="184" className={styles.back} />
      <text x="347" y="146" textAnchor="middle" fontSize="22" className={styles.name}>
        {BRAND_SIGN}
      </text>
      <circle cx="216" cy="137" r="15" className={styles.dial} />
      <path d="M216 137l7-8" className={styles.needle} />
      <circle cx="478" cy="137" r="15" className={styles.dial} />
      <path d="M478 137l-4-10" className={styles.needle} />
      <Group x={276} />
      <Group x={418} />
      {/* Steam wands */}
      <path d="M190 178v34c0 20 10 30 10 62v54" className={styles.wand} />
      <path d="M504 178v34c0 20-10 30-10 62v54" className={styles.wand} />
      {/* Tray and feet */}
      <path d="M176 362h342v34a10 10 0 0 1-10 10H186a10 10 0 0 1-10-10z" className={styles.body} />
      <path d="M196 374h302M196 384h302" className={styles.grill} />
      <path d="M206 406h34v24h-34zM454 406h34v24h-34z" className={styles.foot} />
    </g>
  );
}

function Group({ x }: { x: number }) {
  return (
    <g transform={`translate(${x} 0)`}>
      <path d="M-34 178h68v22a10 10 0 0 1-10 10h-48a10 10 0 0 1-10-10z" className={styles.head} />
      <path d="M-28 212h56v12a12 12 0 0 1-12 12h-32a12 12 0 0 1-12-12z" className={styles.basket} />
      <path d="M-7 222h14l5 52a12 12 0 0 1-24 0z" className={styles.handle} />
      <path d="M-18 236v10M18 236v10" className={styles.spout} />
      <path d="M-18 246v66M18 246v66" className={styles.pour} />
      <path d="M-36 306h72v20a28 28 0 0 1-28 28h-16a28 28 0 0 1-28-28z" className={styles.cup} />
      <path d="M36 312h6a11 11 0 0 1 0 22h-8" className={styles.cupHandle} />
      <path d="M-36 306h72v5h-72z" className={styles.crema} />
      <path d="M-46 354h92v8h-92z" className={styles.cup} />
    </g>
  );
}

function Grinder() {
  return (
    <g>
      <path d="M52 120h96l-14 92H66z" className={styles.hopper} />
      <path d="M59 166h82l-7 46H66z" className={styles.beans} />
      {[
        [76, 178],
        [92, 186],
        [108, 176],
        [124, 186],
        [84, 200],
        [102, 200],
        [118, 202],
      ].map(([x, y]) => (
        <g key={`${x}-${y}`} transform={`translate(${x} ${y}) rotate(${(x ?? 0) * 3})`}>
          <ellipse rx="6.5" ry="4.5" className={styles.bean} />
          <path d="M-5 0q5 -3 10 0" className={styles.crease} />
        </g>
      ))}
      <rect x="46" y="108" width="108" height="14" rx="5" className={styles.head} />
      <path d="M58 212h84v104a10 10 0 0 1-10 10H68a10 10 0 0 1-10-10z" className={styles.body} />
      <circle cx="100" cy="250" r="17" className={styles.dial} />
      <path d="M100 250l8-9" className={styles.needle} />
      <path d="M80 326h40v22a8 8 0 0 1-8 8H88a8 8 0 0 1-8-8z" className={styles.head} />
      <path d="M52 326h20v84h-20zM128 326h20v84h-20z" className={styles.back} />
      <rect x="40" y="408" width="120" height="22" rx="6" className={styles.body} />
    </g>
  );
}

function Bag() {
  return (
    <g>
      <path d="M544 262h84l8 168h-100z" className={styles.bag} />
      <path d="M540 236h92l-4 28h-84z" className={styles.fold} />
      <path d="M540 248h92" className={styles.tie} />
      <rect x="556" y="300" width="60" height="82" className={styles.label} />
      <path d="M570 324h32v12a16 16 0 0 1-32 0z" className={styles.labelCup} />
      <path d="M602 327h3a6 6 0 0 1 0 12h-5" className={styles.labelLine} />
      <path d="M568 364h36M574 372h24" className={styles.labelLine} />
    </g>
  );
}
