import { Controller, Module } from '@nestjs/common';
import {
  findAccounts,
  listColleagues,
  type AccountIdentity,
  type AccountsRequest,
  type Colleague,
} from '@abbotsford/contracts';
import {
  bootService,
  defineConfig,
  Handles,
  healthPort,
  messagingSettings,
  type RunningService,
} from '@abbotsford/service-kit';

const config = defineConfig('auth', { ...messagingSettings, ...healthPort(0) });

/** Auth, as far as the CRM asks it: these accounts, found by address or number, and our team. */
export function startAuthWith(
  accounts: readonly AccountIdentity[],
  address: Readonly<Record<string, string>>,
  colleagues: readonly Colleague[] = [],
): Promise<RunningService> {
  @Controller()
  class Accounts {
    @Handles(findAccounts)
    find({ emails, phones, user_ids = [] }: AccountsRequest): Promise<{ accounts: AccountIdentity[] }> {
      const isAsked = ({ id, email, phone }: AccountIdentity) =>
        emails.includes(email) || phones.includes(phone ?? '') || user_ids.includes(id);
      return Promise.resolve({ accounts: accounts.filter(isAsked) });
    }

    @Handles(listColleagues)
    list(): Promise<{ colleagues: Colleague[] }> {
      return Promise.resolve({ colleagues: [...colleagues] });
    }
  }

  @Module({ controllers: [Accounts] })
  class AccountsModule {}

  return bootService(
    { name: 'auth', config, module: AccountsModule, contracts: [findAccounts, listColleagues] },
    { ...address, HEALTH_PORT: '0', LOG_LEVEL: 'fatal', SHUTDOWN_GRACE_MS: '0' },
  );
}
