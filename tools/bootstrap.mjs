// Runs `tools/<name>/index.ts` after making sure that this machine can: the right Node, and the packages installed.
// Plain JavaScript without packages, since at a first start there are none.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const root = path.resolve(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname), '..');
const needed = [20, 19];
/** Run for hours with little to do, or so often that the compiler's two seconds count. */
const bundled = new Set(['start', 'rag-init']);

/** What a person can do about an installation that failed, by what npm said. */
const remedies = [
  [/ENOSPC/, 'The disk is full: free about 2 GB, then start again.'],
  [/EACCES|EPERM/, 'This folder may not be written to: make yourself its owner, then start again.'],
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|network/i,
    'The package registry cannot be reached: check the network (or npm config get registry), then start again.',
  ],
];

const [name, ...args] = process.argv.slice(2);
const tool = path.join(root, 'tools', name ?? '', 'index.ts');
requireNode();
if (!name || !existsSync(tool)) fail(`There is no tool "${name ?? ''}": see tools/README.md.`);
if (!isInstalled()) await install();
await runTool();

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < needed[0] || (major === needed[0] && minor < needed[1])) {
    fail(
      `Node ${needed.join('.')} or later is needed, and this is ${process.versions.node}: install it from https://nodejs.org.`,
    );
  }
}

/** True when node_modules holds what package-lock.json names; npm keeps its own copy of the lock beside the packages. */
function isInstalled() {
  const installed = packagesOf(path.join(root, 'node_modules/.package-lock.json'));
  const wanted = packagesOf(path.join(root, 'package-lock.json'));
  if (!installed || !wanted) return false;
  return Object.entries(wanted).every(
    ([name, { version, optional, devOptional, link }]) =>
      name === '' || link || optional || devOptional || installed[name]?.version === version,
  );
}

function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    // Absent or half written: both mean that an installation has to run.
    return undefined;
  }
}

async function install() {
  console.log('Installing packages (one to two minutes the first time)');
  const exact = await npm('ci');
  // A registry without the packages of other systems makes a lock file without them, which npm ci then refuses.
  const { code, output } = /EUSAGE/.test(exact.output) ? await npm('install', '--no-save') : exact;
  if (code === 0) return;
  const remedy = remedies.find(([pattern]) => pattern.test(output))?.[1];
  const said = output
    .split('\n')
    .filter((line) => /error/i.test(line))
    .slice(0, 3);
  fail([`The packages could not be installed. ${remedy ?? 'Run npm ci to see the whole output.'}`, ...said].join('\n'));
}

/** Runs npm with these arguments and answers how it ended and the last of what it wrote. */
async function npm(...args) {
  const windows = process.platform === 'win32';
  const child = spawn(windows ? 'npm.cmd' : 'npm', [...args, '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: windows,
  });
  const started = Date.now();
  const progress = setInterval(() => {
    console.log(`  ... still installing, ${Math.round((Date.now() - started) / 1000)} s`);
  }, 15_000);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (piece) => (output = (output + piece).slice(-20_000)));
  }
  const code = await ending(child);
  clearInterval(progress);
  return { code, output };
}

/** In this process: a second one would take 50 MB for as long as the tool runs, and would have to pass on every signal. */
async function runTool() {
  process.argv = [process.execPath, tool, ...args];
  if (bundled.has(name)) return import(pathToFileURL(bundle()).href);
  // Found only now, since there were no packages before.
  await import('tsx');
  await import(pathToFileURL(tool).href);
}

/** The tool as plain JavaScript, made by a process of its own so that the compiler is gone again. */
function bundle() {
  // As deep as the sources, which find the top of the repository from where they are.
  const file = path.join(root, '.local/tools', name, 'index.mjs');
  const { status } = spawnSync(process.execPath, [path.join(root, 'tools/build/bundle-tool.mjs'), name, file], {
    stdio: 'inherit',
  });
  if (status !== 0) fail(`tools/${name} could not be bundled.`);
  return file;
}

function ending(child) {
  return new Promise((resolve) => {
    child.once('error', (error) => fail(error.message));
    child.once('exit', (code, signal) => resolve(code ?? (signal ? 1 : 0)));
  });
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
