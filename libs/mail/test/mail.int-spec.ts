import { readFile } from 'node:fs/promises';
import { Module } from '@nestjs/common';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeCertificates, type Certificates } from '@abbotsford/local-stack';
import {
  defineConfig,
  healthPort,
  messagingSettings,
  mongoSettings,
  Transaction,
  type ServiceDefinition,
} from '@abbotsford/service-kit';
import { ServiceUnderTest, startSmtpStandIn, startSurroundings, type SmtpStandIn } from '@abbotsford/testing';
import { MailModule, Mails, mailSettings } from '../src/index';

@Module({ imports: [MailModule] })
class WritesMail {}

const definition: ServiceDefinition = {
  name: 'auth',
  config: defineConfig('auth', { ...messagingSettings, ...mongoSettings, ...healthPort(0), ...mailSettings }),
  module: WritesMail,
  contracts: [],
  retention: [{ collection: 'auth_mails', until: 'expires_at' }],
};

class MailUnderTest extends ServiceUnderTest {
  static async prepare(): Promise<MailUnderTest> {
    return new MailUnderTest(definition, await startSurroundings(), {
      MAIL_FROM: 'Abbotsford Road <hello@abbotsford.example>',
      SMTP_TLS: 'none',
      SMTP_TIMEOUT_MS: '250',
    });
  }

  async start(settings: Readonly<Record<string, string>>): Promise<void> {
    await this.boot(settings);
  }

  get mails(): Mails {
    return this.replica.app.get(Mails, { strict: false });
  }

  send(to: string, expiresAt?: Date): Promise<void> {
    const content = { subject: 'Hello', greeting: 'Hello,', paragraphs: ['How are you?'] };
    return this.transaction(() => ({ to, content, ...(expiresAt && { expiresAt }) }));
  }

  transaction(mail: () => Parameters<Mails['send']>[0]): Promise<void> {
    return this.replica.app.get(Transaction, { strict: false }).run((session) => this.mails.send(mail(), session));
  }

  get waiting(): Promise<number> {
    return this.database.collection('auth_mails').countDocuments();
  }
}

describe('mail', () => {
  let service: MailUnderTest;
  let smtp: SmtpStandIn;
  let certificates: Certificates;
  let people = 0;
  const somebody = () => `person${++people}@cafe.example`;

  beforeAll(async () => {
    certificates = await makeCertificates('mail');
    const [key, cert] = await Promise.all(['mail.key', 'mail.pem'].map((name) => readFile(certificates.file(name))));
    if (!key || !cert) throw new Error('no certificate');
    smtp = await startSmtpStandIn({ tls: { key, cert }, login: { user: 'platform', password: 'p@ss/word' } });
    service = await MailUnderTest.prepare();
  });
  afterEach(async () => {
    smtp.fault = null;
    await service.stopReplicas();
  });
  afterAll(async () => {
    await service.stop();
    await smtp.close();
    await certificates.remove();
  });

  const url = () => smtp.url.replace('//', '//platform:p%40ss%2Fword@');

  describe('with a mail server', () => {
    beforeEach(() => service.start({ SMTP_URL: url() }));

    it('arrives once, in text and HTML, and nothing of it is kept', async () => {
      const to = somebody();
      await service.send(to);
      await expect.poll(() => smtp.to(to).length).toBe(1);
      expect(smtp.to(to)[0]).toMatchObject({ subject: 'Hello', from: '"Abbotsford Road" <hello@abbotsford.example>' });
      expect(smtp.to(to)[0]?.text).toContain('How are you?');
      expect(smtp.to(to)[0]?.html).toContain('How are you?');
      await expect.poll(() => service.waiting).toBe(0);
      expect(await service.metric('mails_total', { outcome: 'sent' })).toBe(1);
    });

    it('of a transaction that fails is never sent', async () => {
      const [never, marker] = [somebody(), somebody()];
      const failing = service.replica.app.get(Transaction, { strict: false }).run(async (session) => {
        await service.mails.send({ to: never, content: { subject: 'No', greeting: 'No', paragraphs: [] } }, session);
        throw new Error('rolled back');
      });
      await expect(failing).rejects.toThrow('rolled back');
      await service.send(marker);
      await expect.poll(() => smtp.to(marker).length).toBe(1);
      expect(smtp.to(never)).toEqual([]);
    });

    it('comes again when it is asked to, and the others need not wait for it', async () => {
      const [later, other] = [somebody(), somebody()];
      smtp.fault = { kind: 'answer', code: 451 };
      const tries = smtp.tries;
      await service.send(later);
      await expect.poll(() => smtp.tries).toBe(tries + 1);
      smtp.fault = null;
      await service.send(other);
      await expect.poll(() => smtp.to(other).length).toBe(1);
      await expect.poll(() => smtp.to(later).length).toBe(1);
    });

    it('that is refused for good is dropped, and counted', async () => {
      smtp.fault = { kind: 'answer', code: 550 };
      await service.send(somebody());
      await expect.poll(() => service.metric('mails_total', { outcome: 'refused' })).toBe(1);
      await expect.poll(() => service.waiting).toBe(0);
    });

    it('has one id however often it is tried, so that a server which took it can tell', async () => {
      const to = somebody();
      smtp.fault = { kind: 'silence' };
      await service.send(to);
      await expect.poll(() => smtp.to(to).length).toBe(1);
      smtp.fault = null;
      await expect.poll(() => service.waiting).toBe(0);
      expect(new Set(smtp.to(to).map(({ messageId }) => messageId)).size).toBe(1);
      expect(smtp.to(to).length).toBe(2);
    });

    it('to an address or with a subject that begins another header is refused', async () => {
      const content = { subject: 'Hello', greeting: 'Hello', paragraphs: [] };
      const to = `${somebody()}\r\nBcc: all@cafe.example`;
      await expect(service.transaction(() => ({ to, content }))).rejects.toThrow('one line');
    });

    it('that is of no use any more is not sent', async () => {
      const [late, marker] = [somebody(), somebody()];
      await service.send(late, new Date(Date.now() - 1));
      await service.send(marker);
      await expect.poll(() => smtp.to(marker).length).toBe(1);
      expect(smtp.to(late)).toEqual([]);
    });
  });

  it('waits while the server does not let us in, and goes out once it does', async () => {
    const to = somebody();
    await service.start({ SMTP_URL: smtp.url.replace('//', '//platform:wrong@') });
    await service.send(to);
    await expect.poll(() => service.metric('mails_total', { outcome: 'unavailable' })).toBeGreaterThan(0);
    await service.stopReplicas();
    await service.start({ SMTP_URL: url() });
    await expect.poll(() => smtp.to(to).length).toBe(1);
  });

  it('is encrypted on its way, and stays here when the certificate is not known', async () => {
    const to = somebody();
    const encrypted = { SMTP_URL: url(), SMTP_TLS: 'starttls' };
    await service.start(encrypted);
    await service.send(to);
    await expect.poll(() => service.metric('mails_total', { outcome: 'unavailable' })).toBeGreaterThan(0);
    expect(smtp.to(to)).toEqual([]);
    await service.stopReplicas();
    await service.start({ ...encrypted, SMTP_TLS_CA: certificates.file('mail.pem') });
    await expect.poll(() => smtp.to(to).length).toBe(1);
    expect(smtp.to(to)[0]?.encrypted).toBe(true);
  });

  it('is refused with a sentence where there is no mail server', async () => {
    await service.start({});
    expect(service.mails.areSent).toBe(false);
    await expect(service.send(somebody())).rejects.toMatchObject({ code: 'mail.off' });
  });
});
