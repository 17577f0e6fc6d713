import path from 'node:path';

/** The folder of the repository. */
export const workspaceRoot = path.resolve(import.meta.dirname, '../../..');

/** Everything the launcher fetches or keeps: `bin/`, `venv/`, `data/`, `secrets.json`. Safe to delete, with the data in it. */
export const localDir = path.join(workspaceRoot, '.local');

export const localBin = path.join(localDir, 'bin');
