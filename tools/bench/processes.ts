import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** Of the clock that Linux counts processor time in, the same on all machines. */
const TICKS_A_SECOND = 100;

export interface ProcessFigures {
  readonly pid: number;
  readonly name: string;
  /** Resident memory in bytes; what is shared with others counts in full. */
  readonly rss: number;
  /** The same, but that what is shared counts by its share. */
  readonly pss: number;
  /** Seconds of a processor since it began. */
  readonly cpu: number;
}

/** A process and all that it has started, those of /proc that are still there. Linux only. */
export async function processTree(root: number): Promise<readonly ProcessFigures[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
  const stats = await Promise.all(pids.map(async (pid) => [pid, await ofProcess(pid, 'stat')] as const));
  const known = new Map(stats.flatMap(([pid, text]) => (text ? [[pid, readStat(text)]] : [])));
  const figures = await Promise.all(
    familyOf(root, known).map(async (pid) => {
      const [command, memory] = [await ofProcess(pid, 'cmdline'), await ofProcess(pid, 'smaps_rollup')];
      const { cpu = 0 } = known.get(pid) ?? {};
      return memory ? [{ pid, name: nameOf(command ?? ''), ...readMemory(memory), cpu }] : [];
    }),
  );
  return figures.flat();
}

interface Stat {
  readonly parent: number;
  readonly cpu: number;
}

/** @param text of /proc/PID/stat; the second of its values may hold blanks and brackets */
export function readStat(text: string): Stat {
  const [, parent, ...rest] = text.slice(text.lastIndexOf(')') + 2).split(' ');
  const [user = Number.NaN, system = Number.NaN] = rest.slice(9).map(Number);
  return { parent: Number(parent), cpu: (user + system) / TICKS_A_SECOND };
}

export function familyOf(root: number, stats: ReadonlyMap<number, Pick<Stat, 'parent'>>): number[] {
  const children = [...stats].filter(([, { parent }]) => parent === root).map(([pid]) => pid);
  return [...(stats.has(root) ? [root] : []), ...children.flatMap((pid) => familyOf(pid, stats))];
}

/** @param text of /proc/PID/smaps_rollup, in kB */
export function readMemory(text: string): Pick<ProcessFigures, 'rss' | 'pss'> {
  const bytes = (name: string): number => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(text)?.[1] ?? 0) * 1_024;
  return { rss: bytes('Rss'), pss: bytes('Pss') };
}

const names: readonly (readonly [RegExp, (match: RegExpExecArray) => string])[] = [
  [/dist\/apps\/([\w-]+)\/main\.js/, ([, name]) => name ?? ''],
  [/^next-server/, () => 'web'],
  [/secantusd|mongod/, () => 'MongoDB'],
  [/nats-server/, () => 'NATS'],
  [/tools\/bootstrap\.mjs/, () => 'the tool'],
  [/^npm /, () => 'npm'],
  [/watchdog/, () => 'watchdog'],
];

/** @param command of /proc/PID/cmdline, its parts ending in NUL */
export function nameOf(command: string): string {
  const line = command.replaceAll('\0', ' ').trim();
  for (const [pattern, name] of names) {
    const match = pattern.exec(line);
    if (match) return name(match);
  }
  return path.basename(line.split(' ', 1)[0] ?? '');
}

/** Undefined when the process has ended meanwhile. */
async function ofProcess(pid: number, file: string): Promise<string | undefined> {
  return readFile(`/proc/${pid}/${file}`, 'utf8').catch(() => undefined);
}
