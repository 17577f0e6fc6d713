/** Pino's number for an error; warnings are for the log. */
const errorLevel = 50;

/** True for a line of a service's output that the person at the terminal should see unasked. */
export function isComplaint(line: string): boolean {
  if (!line.startsWith('{')) return /(error|fatal)\b/i.test(line);
  try {
    const { level } = JSON.parse(line) as { level?: unknown };
    return typeof level === 'number' ? level >= errorLevel : level === 'error' || level === 'fatal';
  } catch {
    return false;
  }
}
