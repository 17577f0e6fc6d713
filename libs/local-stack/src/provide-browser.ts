import path from 'node:path';
import { aptInstall, canAptInstall, isExecutable, onPath, run } from './command';
import { firstAvailable, type Source } from './first-available';
import { silent, type Say } from './say';
import { localDir, workspaceRoot } from './workspace';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

async function browserOnPath(): Promise<string | undefined> {
  const found = await Promise.all(names.map(onPath));
  return found.find((file) => file !== undefined);
}

/** Where a Chromium comes from, in the order of docs/ARCHITECTURE.md, "Local parts". */
function browserSources(say: Say): Source<string>[] {
  return [
    { name: 'CHROMIUM_BIN', take: async () => process.env['CHROMIUM_BIN'] || undefined },
    { name: 'Chromium on the PATH', take: browserOnPath },
    {
      name: "Debian's package",
      take: async () => {
        if (!(await canAptInstall())) return undefined;
        say("Browser: installing Debian's chromium (some 300 MB)");
        await aptInstall('chromium');
        return browserOnPath();
      },
    },
    { name: "Playwright's download", take: () => playwrightChromium(say) },
  ];
}

async function playwrightChromium(say: Say): Promise<string | undefined> {
  // Both the installer and `executablePath` read it.
  process.env['PLAYWRIGHT_BROWSERS_PATH'] ??= path.join(localDir, 'browsers');
  const { chromium } = await import('playwright-core');
  if (await isExecutable(chromium.executablePath())) return chromium.executablePath();
  say('Browser: downloading Chromium (some 150 MB)');
  const installer = path.join(workspaceRoot, 'node_modules/playwright-core/cli.js');
  await run(process.execPath, [installer, 'install', 'chromium'], { timeoutMs: 300_000 });
  return chromium.executablePath();
}

/** The path of a Chromium that tests may drive. */
export async function provideBrowser(options: { readonly say?: Say } = {}): Promise<string> {
  const say = options.say ?? silent;
  const remedy = 'Install Chromium or Google Chrome, or set CHROMIUM_BIN to its program.';
  return firstAvailable({ part: 'Browser', sources: browserSources(say), remedy }, say);
}
