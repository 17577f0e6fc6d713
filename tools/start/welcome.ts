import { type Stack } from '@abbotsford/local-stack';
import { type SignIn } from '../demo-data/sign-in';

/** What a person needs to know when everything runs. */
export function welcome(
  { webUrl, gatewayUrl, adminEmail, adminPassword }: Stack,
  customer: SignIn | undefined,
): string {
  const rows: [string, string][] = [
    ['Website', webUrl],
    ['Sales board', `${webUrl}/board`],
    ['API', `${gatewayUrl}/api`],
    ['API reference', `${gatewayUrl}/docs`],
    ['Administrator', `${adminEmail}  ${adminPassword}`],
    ...(customer ? [['Customer', `${customer.email}  ${customer.password}`] as [string, string]] : []),
  ];
  return [
    '',
    'Abbotsford is running.',
    ...rows.map(([name, value]) => `  ${name.padEnd(15)}${value}`),
    '',
    'Ctrl-C stops it.',
  ].join('\n');
}
