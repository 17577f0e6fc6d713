import { answersWell } from './answers-well';
import { isPortAnswering } from './ports';

/** What tells that a process does its work: it accepts connections, and answers well at its address where it has one. */
export interface Readiness {
  readonly port: number;
  readonly url?: string;
}

export async function isReady({ port, url }: Readiness): Promise<boolean> {
  if (!(await isPortAnswering(port))) return false;
  if (url === undefined) return true;
  return answersWell(url, 10_000);
}
