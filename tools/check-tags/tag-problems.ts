/** The part of a `project.json` that the rules of the workspace look at. */
export interface Project {
  readonly name: string;
  /** The folder, from the top of the repository. */
  readonly root: string;
  readonly tags: readonly string[];
}

const known = {
  type: ['app', 'lib', 'service'],
  runtime: ['node', 'browser'],
} as const;

const folders: Readonly<Record<string, readonly string[]>> = { apps: ['app', 'service'], libs: ['lib'] };

/**
 * What is wrong with the tags of the workspace, a sentence each. A project without its tags slips through the
 * boundaries rule, which compares nothing else.
 */
export function tagProblems(projects: readonly Project[]): string[] {
  return projects.flatMap((project) => [
    ...['type', 'scope', 'runtime'].flatMap((dimension) => missing(project, dimension)),
    ...['type', 'scope'].flatMap((dimension) => double(project, dimension)),
    ...unknownValues(project),
    ...wrongFolder(project),
    ...foreignScope(project),
  ]);
}

function values({ tags }: Project, dimension: string): string[] {
  return tags.filter((tag) => tag.startsWith(`${dimension}:`)).map((tag) => tag.slice(dimension.length + 1));
}

function missing(project: Project, dimension: string): string[] {
  return values(project, dimension).length === 0 ? [`${project.root} has no ${dimension}: tag`] : [];
}

/** A library may run in Node and in the browser; it has but one type and one scope. */
function double(project: Project, dimension: string): string[] {
  return values(project, dimension).length > 1 ? [`${project.root} has more than one ${dimension}: tag`] : [];
}

function unknownValues(project: Project): string[] {
  return Object.entries(known).flatMap(([dimension, allowed]) =>
    values(project, dimension)
      .filter((value) => !(allowed as readonly string[]).includes(value))
      .map((value) => `${project.root} has the unknown tag ${dimension}:${value}; known are ${allowed.join(', ')}`),
  );
}

function wrongFolder(project: Project): string[] {
  const expected = folders[project.root.split('/')[0] ?? ''];
  const type = values(project, 'type')[0];
  return type && !expected?.includes(type)
    ? [`${project.root} is tagged type:${type}, which does not belong in that folder`]
    : [];
}

/** An app's scope is its own name; what is for everybody is in libs. */
function foreignScope(project: Project): string[] {
  const scope = values(project, 'scope')[0];
  if (!scope || !project.root.startsWith('apps/') || scope === project.name) return [];
  return [`${project.root} is tagged scope:${scope}, but an app's scope is its own name`];
}
