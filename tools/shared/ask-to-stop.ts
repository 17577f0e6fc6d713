/** The terminal sends Ctrl-C to the whole process group, and npm passes it on besides: one key press, several signals. */
const samePressMs = 500;

/** Calls `stop` at the first wish to end (Ctrl-C, SIGTERM, a terminal that closes) and `force` at the second. */
export function onAskedToStop(stop: () => void, force: () => void): void {
  let askedAt: number | undefined;
  const ask = (): void => {
    const now = Date.now();
    if (askedAt === undefined) {
      askedAt = now;
      stop();
    } else if (now - askedAt > samePressMs) force();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, ask);
}
