import { expect, it } from 'vitest';
import { noOptions } from '@/features/chat/embed-options';
import { policyLines, snippet } from './snippet';

const addresses = { site: 'https://www.roaster.example', api: 'https://api.roaster.example' };

it('is one line where nothing is chosen, and names the gateway only where it is elsewhere', () => {
  expect(snippet(noOptions, { ...addresses, api: addresses.site })).toBe(
    '<script src="https://www.roaster.example/widget/widget.js" defer></script>',
  );
  expect(snippet(noOptions, addresses)).toContain('data-api="https://api.roaster.example"');
});

it('keeps what was typed inside of its attribute', () => {
  const line = snippet({ ...noOptions, greeting: '"><script>alert(1)</script>' }, addresses);
  expect(line.match(/<script/g)).toHaveLength(1);
});

it('allows the script, the gateway and its WebSocket', () => {
  expect(policyLines(addresses).split('\n')).toEqual([
    'script-src https://www.roaster.example;',
    'connect-src https://api.roaster.example wss://api.roaster.example;',
  ]);
});
