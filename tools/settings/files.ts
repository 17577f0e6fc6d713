import { format } from 'prettier';
import { serviceNames } from '@abbotsford/contracts';
import { configOf } from '../shared/service-exports';
import { documented, renderComposeSettings, renderEnvExample, renderTable } from './render';

/** The files that follow from the services' settings, by their path in the workspace. */
export async function settingsFiles(): Promise<ReadonlyMap<string, string>> {
  const definitions = await Promise.all(serviceNames.map(configOf));
  const settings = documented(definitions);
  return new Map([
    ['.env.example', renderEnvExample(settings)],
    ['deploy/docker/settings.yml', renderComposeSettings(definitions)],
    ['docs/operations/settings.md', await format(renderTable(settings), { parser: 'markdown' })],
  ]);
}
