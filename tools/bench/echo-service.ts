import { Controller, Module } from '@nestjs/common';
import { defineConfig, Handles, healthPort, messagingSettings, startService } from '@abbotsford/service-kit';
import { echo, EchoRequest } from './echo-contract';

@Controller()
class EchoController {
  @Handles(echo)
  echo({ text }: EchoRequest): Promise<{ text: string }> {
    return Promise.resolve({ text });
  }
}

@Module({ controllers: [EchoController] })
class EchoModule {}

await startService({
  name: 'crm',
  config: defineConfig('crm', { ...messagingSettings, ...healthPort(0) }),
  module: EchoModule,
  contracts: [echo],
});
