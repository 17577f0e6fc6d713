import path from 'node:path';

export interface SourceFile {
  /** From the service's `src`. */
  readonly path: string;
  readonly text: string;
}

/**
 * Groups of folders at the top of a service of which each needs the others, by relative imports; each sorted. Files
 * beside the folders (module, definition, consumers of several) may import from all of them.
 */
export function folderCircles(files: readonly SourceFile[]): readonly (readonly string[])[] {
  const needs = new Map<string, Set<string>>();
  for (const file of files) {
    const from = folderOf(file.path);
    for (const to of imported(file)) {
      if (from !== null && to !== null && from !== to) needs.set(from, (needs.get(from) ?? new Set()).add(to));
    }
  }
  const reached = new Map([...needs.keys()].map((folder) => [folder, reachedFrom(folder, needs)]));
  const circleOf = (folder: string): readonly string[] =>
    [...reached.keys()].filter((other) => reached.get(folder)?.has(other) && reached.get(other)?.has(folder)).sort();
  const circles = [...reached.keys()].map(circleOf).filter((circle) => circle.length > 1);
  return [...new Map(circles.map((circle) => [circle.join(), circle])).values()].sort();
}

function imported({ path: file, text }: SourceFile): readonly (string | null)[] {
  const targets = [...text.matchAll(/from '(\.[^']+)'/g)].map(([, target = '']) => target);
  return targets.map((target) => folderOf(path.posix.join(path.posix.dirname(file), target)));
}

function folderOf(file: string): string | null {
  const [folder, ...rest] = file.split('/');
  return folder === undefined || rest.length === 0 ? null : folder;
}

function reachedFrom(start: string, needs: ReadonlyMap<string, ReadonlySet<string>>): ReadonlySet<string> {
  const reached = new Set<string>();
  const waiting = [start];
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    for (const next of needs.get(folder) ?? []) {
      if (reached.has(next)) continue;
      reached.add(next);
      waiting.push(next);
    }
  }
  return reached;
}
