import { setTimeout as pause } from 'node:timers/promises';
import type { BrowserContext, CDPSession } from 'playwright-core';
import { timesOf } from './figures';

/** What the embed may cost a page, so that nobody takes it out again for being slow. */
const wanted = { bytes: 10 * 1_024, taskMs: 50 } as const;
/** A phone of the middle class, as Lighthouse takes it. */
const SLOWDOWN = 4;
const SETTLED_MS = 2_000;
const RUNS = 5;

type Cost = Readonly<Record<'bytes' | 'taskMs', number>>;

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds, as `dur`. */
  readonly ts: number;
  readonly dur?: number;
  /** Of the processor. */
  readonly tdur?: number;
  readonly args: { readonly name?: string; readonly data?: { readonly url?: string } };
}

/** What the chat's script costs a page of others before anybody clicks: bytes over the network, the longest task of its main thread. */
export async function benchEmbed(browser: BrowserContext, webUrl: string): Promise<string> {
  const runs: Cost[] = [];
  while (runs.length < RUNS) runs.push(await costOf(browser, webUrl));
  const bytes = timesOf(runs.map((run) => run.bytes)).p50;
  const taskMs = timesOf(runs.map((run) => run.taskMs)).p50;
  const task = `longest task before the first click ${taskMs.toFixed(1)} ms${mark(taskMs, wanted.taskMs)}`;
  return `  embed             ${bytes} bytes compressed${mark(bytes, wanted.bytes)}, ${task}`;
}

async function costOf(browser: BrowserContext, webUrl: string): Promise<Cost> {
  const page = await browser.newPage();
  try {
    const devTools = await browser.newCDPSession(page);
    await devTools.send('Network.enable');
    await devTools.send('Network.setCacheDisabled', { cacheDisabled: true });
    await devTools.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
    const loaded = countBytes(devTools);
    const events = await traced(devTools, async () => {
      // Nothing is looked for in the page meanwhile, which would take time of its own.
      await page.goto(`${webUrl}/embed-preview`);
      await pause(SETTLED_MS);
    });
    return { bytes: loaded(), taskMs: longestTask(events) };
  } finally {
    await page.close();
  }
}

const mark = (figure: number, most: number): string => (figure > most ? '!' : '');

/** Gives the bytes of the widget's files so far, as they came over the network. */
function countBytes(devTools: CDPSession): () => number {
  const ours = new Set<string>();
  let bytes = 0;
  devTools.on('Network.requestWillBeSent', ({ requestId, request }) => {
    if (new URL(request.url).pathname.startsWith('/widget/')) ours.add(requestId);
  });
  devTools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (ours.has(requestId)) bytes += encodedDataLength;
  });
  return () => bytes;
}

async function traced(devTools: CDPSession, act: () => Promise<void>): Promise<readonly TraceEvent[]> {
  const events: TraceEvent[] = [];
  devTools.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  const complete = new Promise<void>((resolve) => devTools.once('Tracing.tracingComplete', () => resolve()));
  await devTools.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel', 'devtools.timeline'] },
  });
  await act();
  await devTools.send('Tracing.end');
  await complete;
  return events;
}

/** In milliseconds; from the task on in which the script runs: what comes before is the page's own. */
function longestTask(events: readonly TraceEvent[]): number {
  const run = events.find(({ name, args }) => name === 'EvaluateScript' && args.data?.url?.endsWith('/widget.js'));
  if (!run) throw new Error('the trace does not have the script');
  const tasks = events.filter(
    ({ name, pid, tid, ts, dur = 0 }) =>
      name === 'ThreadControllerImpl::RunTask' && pid === run.pid && tid === run.tid && ts + dur > run.ts,
  );
  return Math.max(...tasks.map(({ tdur, dur = 0 }) => tdur ?? dur)) / 1_000;
}
