import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { waitingChanges } from './changes';
import { changeProblem, gather } from './gather';

describe('the changelog', () => {
  it('gets the changes at the end of what is unreleased, each as a line', () => {
    expect(gather('# Changelog\n\n## Unreleased\n\n- One.\n', ['Two.\n', 'Three.\n'])).toBe(
      '# Changelog\n\n## Unreleased\n\n- One.\n- Two.\n- Three.\n',
    );
  });

  it('keeps what was released, and begins a section that has nothing yet', () => {
    const released = '\n## 1.0\n\n- Zero.\n';
    expect(gather(`# Changelog\n\n## Unreleased\n\n- One.\n${released}`, ['Two.'])).toBe(
      `# Changelog\n\n## Unreleased\n\n- One.\n- Two.\n${released}`,
    );
    expect(gather(`# Changelog\n\n## Unreleased\n${released}`, ['One.'])).toBe(
      `# Changelog\n\n## Unreleased\n\n- One.\n${released}`,
    );
  });

  it('stays as it is without changes', () => {
    const text = '# Changelog\n\n## Unreleased\n\n- One.\n';
    expect(gather(text, [])).toBe(text);
  });

  it('is refused without a section to add to', () => {
    expect(() => gather('# Changelog\n', ['One.'])).toThrow('Unreleased');
  });
});

describe('a change', () => {
  it.each([
    ['', 'is empty'],
    ['One.\nTwo.\n', 'has more than one line'],
    ['- One.\n', 'begins with a dash'],
  ])('%j is refused', (text, problem) => {
    expect(changeProblem(text)).toContain(problem);
  });

  it('that waits in the folder "changes" is one line', async () => {
    const wrong = (await waitingChanges()).flatMap(({ file, text }) => {
      const problem = changeProblem(text);
      return problem ? [`${path.basename(file)} ${problem}`] : [];
    });
    expect(wrong).toEqual([]);
  });
});
