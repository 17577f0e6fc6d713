import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { platformContracts } from '@abbotsford/bus';
import { serviceNames } from '@abbotsford/contracts';
import { appNames, apps, secretNames, stopOrder, withAsked, workspaceRoot } from '@abbotsford/local-stack';
import { configOf } from './service-exports';

interface Project {
  readonly name: string;
  readonly tags: readonly string[];
  readonly targets: Readonly<Record<string, object>>;
}

const read = (file: string): string => readFileSync(path.join(workspaceRoot, file), 'utf8');
const projectsIn = (folder: string): Project[] =>
  readdirSync(path.join(workspaceRoot, folder)).map(
    (name) => JSON.parse(read(`${folder}/${name}/project.json`)) as Project,
  );
const projects = projectsIn('apps');

it.each([...projects, ...projectsIn('libs')].filter(({ name }) => name !== 'e2e'))(
  '$name is checked and tested by Nx',
  ({ targets }) => {
    expect(Object.keys(targets)).toEqual(expect.arrayContaining(['lint', 'unit']));
  },
);

describe('the services', () => {
  it('are the projects with the tag type:service', () => {
    const tagged = projects.filter(({ tags }) => tags.includes('type:service')).map(({ name }) => name);
    expect(tagged.sort()).toEqual([...serviceNames].sort());
  });

  it.each(serviceNames.filter((name) => name !== 'gateway'))('%s has a definition under its name', (name) => {
    expect(read(`apps/${name}/src/${name}.service-definition.ts`)).toContain(`name: '${name}'`);
  });

  it.each(serviceNames)(
    '%s gets from npm start the health port and the secrets that its settings name',
    async (name) => {
      const { settings } = await configOf(name);
      expect(apps[name].healthPort).toBe(settings['HEALTH_PORT']?.default);
      expect([...apps[name].secrets].sort()).toEqual(secretNames.filter((secret) => secret in settings).sort());
    },
  );

  it.each(serviceNames)('%s is started with the services that its contracts let it ask', (name) => {
    const asked = platformContracts.requests.filter(({ callers }) => callers.includes(name));
    expect([...apps[name].asks].sort()).toEqual([...new Set(asked.map(({ service }) => service))].sort());
  });

  it('have a health port each', () => {
    const ports = serviceNames.map((name) => apps[name].healthPort);
    expect(new Set(ports).size).toBe(ports.length);
  });

  it('can each be chosen in .vscode/launch.json', () => {
    const { inputs } = JSON.parse(read('.vscode/launch.json')) as { inputs: readonly { options: readonly string[] }[] };
    expect(inputs[0]?.options).toEqual(serviceNames);
  });

  it.each(serviceNames)('docs/ARCHITECTURE.md and a README say what %s is', (name) => {
    expect(read('docs/ARCHITECTURE.md')).toContain(`| \`apps/${name}\``);
    expect(read(`apps/${name}/README.md`)).not.toBe('');
  });
});

describe('a part of the stack', () => {
  it('has whom it asks, and whom those ask', () => {
    expect([...withAsked(['crm'])].sort()).toEqual(['auth', 'crm']);
    expect([...withAsked(['web'])].sort()).toEqual([...appNames].sort());
  });

  it('ends whoever asks before whom it asks', () => {
    const groups = stopOrder(['auth', 'crm', 'rag', 'outbound-bot', 'gateway', 'web']);
    expect(groups).toEqual([['web'], ['gateway'], ['crm', 'outbound-bot'], ['auth', 'rag']]);
    expect(stopOrder(['rag', 'gateway'])).toEqual([['gateway'], ['rag']]);
  });
});
