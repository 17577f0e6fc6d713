export interface EvalArgs {
  readonly wantsHelp: boolean;
  readonly base: string | undefined;
  readonly runner: string | undefined;
  /** Everything that is not ours, in its order. */
  readonly forRunner: readonly string[];
}

/** Takes our own flags out of the command line and leaves the runner's as they are, whatever they may be. */
export function parseEvalArgs(args: readonly string[]): EvalArgs {
  const taken = new Map<string, string | undefined>();
  const forRunner: string[] = [];
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] ?? '';
    if (arg === '--base' || arg === '--runner') taken.set(arg, args[++i]);
    else if (arg !== '--help') forRunner.push(arg);
  }
  return {
    wantsHelp: args.includes('--help'),
    base: taken.get('--base'),
    runner: taken.get('--runner'),
    forRunner,
  };
}

/** The files of cases among the runner's arguments; the value of a flag is none. */
export const caseFiles = (args: readonly string[]): string[] =>
  args.filter((arg, i) => arg.endsWith('.json') && args[i - 1] !== '--json');
