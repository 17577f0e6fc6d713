import { describe, expect, it } from 'vitest';
import { familyOf, nameOf, readMemory, readStat } from './processes';

describe('what Linux tells of a process', () => {
  it('gives its parent and the seconds of a processor that it used', () => {
    const text = '7 (next-server (v1) S 3 7 7 0 -1 4194560 1 0 0 0 250 50 0 0 20 0 13 0 1 2 3';
    expect(readStat(text)).toEqual({ parent: 3, cpu: 3 });
  });

  it('gives its memory in bytes, with what is shared in full and by its share', () => {
    expect(readMemory('0-1 ---p [rollup]\nRss:     2048 kB\nPss:     1024 kB\nPss_Anon:  512 kB\n')).toEqual({
      rss: 2_097_152,
      pss: 1_048_576,
    });
  });

  it('gives a name that a reader knows', () => {
    const commands = [
      '/usr/bin/node\0/home/jo/abbotsford/dist/apps/outbound-bot/main.js\0',
      'next-server (v16.4.6)\0\0',
      '/opt/venv/bin/python3\0/opt/venv/bin/secantusd-py\0--port\x0027017\0',
      'npm start',
      '/bin/sh\0-c\0read -r word\0watchdog\x0042\0',
      '/usr/lib/something\0--else\0',
    ];
    expect(commands.map(nameOf)).toEqual(['outbound-bot', 'web', 'MongoDB', 'npm', 'watchdog', 'something']);
  });

  it('finds all that a process has started, and nothing else', () => {
    const parents = { 1: 0, 2: 1, 3: 2, 4: 2, 5: 4, 6: 1 };
    const stats = new Map(Object.entries(parents).map(([pid, parent]) => [Number(pid), { parent }]));
    expect(familyOf(2, stats)).toEqual([2, 3, 4, 5]);
  });
});
