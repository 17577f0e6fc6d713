import { describe, expect, it } from 'vitest';
import { readInitOptions } from './init-options';
import { shippedFolder } from './knowledge-folder';

describe('readInitOptions', () => {
  it('means the documents that we ship and the platform on this machine when nothing is said', () => {
    expect(readInitOptions([], {})).toEqual({
      help: false,
      folder: shippedFolder,
      base: 'http://localhost:8000',
      overwrite: false,
      email: 'admin@abbotsford.example',
      password: undefined,
    });
  });

  it('takes the port and the administrator of the environment', () => {
    const environment = { PORT: '9000', ADMIN_EMAIL: 'mina@example.com', ADMIN_PASSWORD: 'of mina' };
    expect(readInitOptions([], environment)).toMatchObject({
      base: 'http://localhost:9000',
      email: 'mina@example.com',
      password: 'of mina',
    });
  });

  it('asks for the password of a platform elsewhere, for which the one of this machine is not meant', () => {
    const elsewhere = ['--base', 'https://coffee.example/'];
    expect(() => readInitOptions(elsewhere, {})).toThrow(
      'Set ADMIN_PASSWORD, here or in .env, to the password of admin@abbotsford.example at https://coffee.example.',
    );
    expect(readInitOptions(elsewhere, { ADMIN_PASSWORD: 'secret' }).base).toBe('https://coffee.example');
  });

  it.each([
    [['--fast'], "Unknown option '--fast'"],
    [['--folder'], "Option '--folder <value>' argument missing"],
    [['notes'], "Unexpected argument 'notes'"],
    [['--base', 'coffee'], 'coffee is no address of a platform'],
    [['--base', 'ftp://coffee.example'], 'ftp://coffee.example is no address of a platform'],
  ])('refuses %j in a sentence', (args, sentence) => {
    expect(() => readInitOptions(args, {})).toThrow(expect.objectContaining({ name: 'LocalStackError' }));
    expect(() => readInitOptions(args, {})).toThrow(sentence);
  });
});
