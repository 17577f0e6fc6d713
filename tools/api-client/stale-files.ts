/** The files whose stored content is not the wanted one, or that can't be read. */
export async function staleFiles(
  wanted: ReadonlyMap<string, string>,
  read: (file: string) => Promise<string>,
): Promise<string[]> {
  const stale: string[] = [];
  for (const [file, content] of wanted) {
    const stored = await read(file).catch(() => undefined);
    if (stored !== content) stale.push(file);
  }
  return stale;
}
