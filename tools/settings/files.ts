import { format } from 'prettier';
import { authConfig } from '../../apps/auth/src/config';
import { crmConfig } from '../../apps/crm/src/config';
import { gatewayConfig } from '../../apps/gateway/src/config';
import { outboundBotConfig } from '../../apps/outbound-bot/src/config';
import { ragConfig } from '../../apps/rag/src/config';
import { documented, renderComposeSettings, renderEnvExample, renderTable } from './render';

/** The files that follow from the services' settings, by their path in the workspace. */
export async function settingsFiles(): Promise<ReadonlyMap<string, string>> {
  const definitions = [gatewayConfig, authConfig, outboundBotConfig, crmConfig, ragConfig];
  const settings = documented(definitions);
  return new Map([
    ['.env.example', renderEnvExample(settings)],
    ['deploy/docker/settings.yml', renderComposeSettings(definitions)],
    ['docs/operations/settings.md', await format(renderTable(settings), { parser: 'markdown' })],
  ]);
}
