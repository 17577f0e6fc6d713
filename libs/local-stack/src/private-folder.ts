import { chmod, mkdir } from 'node:fs/promises';

/** Makes a folder that its owner alone may enter, and closes one that was made wider before. */
export async function privateFolder(dir: string): Promise<void> {
  await mkdir(dir, { recursive: true, mode: 0o700 });
  await chmod(dir, 0o700);
}
