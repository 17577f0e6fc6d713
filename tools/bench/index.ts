import { LocalStackError } from '@abbotsford/local-stack';
import { buildApps } from '../shared/build-apps';
import { benchEcho } from './echo';
import { benchOutboundTurns } from './outbound-turns';

const help = `Measures what the layers cost, as ratios within this run: figures of two machines or days can't be compared.

  npm run bench
`;

async function main(): Promise<void> {
  if (process.argv.includes('--help')) {
    console.log(help);
    return;
  }
  await buildApps((line) => console.log(line));
  const { bare, lines } = await benchEcho();
  for (const line of lines) console.log(line);
  for (const line of await benchOutboundTurns(bare)) console.log(line);
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof LocalStackError ? error.message : error);
    process.exit(1);
  },
);
