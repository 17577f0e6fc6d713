import { type AppName, type Stack } from '@abbotsford/local-stack';
import { type SignIn } from '../demo-data/sign-in';

interface Extras {
  readonly customer?: SignIn | undefined;
  readonly inspect?: ReadonlyMap<AppName, number>;
}

/** What a person needs to know when everything runs. */
export function welcome(stack: Stack, { customer, inspect = new Map() }: Extras = {}): string {
  const { webUrl, gatewayUrl, adminEmail, adminPassword } = stack;
  const running = new Set(stack.services.map(({ name }) => name));
  const rows: (readonly [string, string])[] = [
    ...(running.has('web')
      ? ([
          ['Website', webUrl],
          ['Sales board', `${webUrl}/board`],
          ['Support', `${webUrl}/support`],
        ] as const)
      : []),
    ...(running.has('gateway')
      ? ([
          ['API', `${gatewayUrl}/api`],
          ['API reference', `${gatewayUrl}/docs`],
        ] as const)
      : healthRows(stack)),
    ['Administrator', `${adminEmail}  ${adminPassword}`],
    ...(customer ? [['Customer', `${customer.email}  ${customer.password}`] as const] : []),
    ...[...inspect].map(([name, port]) => [`Debug ${name}`, `127.0.0.1:${port}`] as const),
  ];
  return [
    '',
    'Abbotsford is running.',
    ...rows.map(([name, value]) => `  ${name.padEnd(20)}${value}`),
    '',
    'Ctrl-C stops it.',
  ].join('\n');
}

/** Where each service tells how it is: all there is to look at without a gateway. */
function healthRows({ services, healthUrls }: Stack): (readonly [string, string])[] {
  return services.map(({ name }) => [name, `${healthUrls.get(name) ?? ''}/health/ready`] as const);
}
