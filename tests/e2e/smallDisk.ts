import { spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, statfsSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** A small file system of its own, or why this machine does not give one. */
export function smallDisk(folder: string, megabytes: number): string | undefined {
  mkdirSync(folder, { recursive: true });
  const mounted = spawnSync(
    'mount',
    ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=700`, 'wardbook-test', folder],
    { encoding: 'utf8' },
  );
  return mounted.status === 0 ? undefined : (mounted.stderr || String(mounted.error)).trim();
}

/** Takes it away, also from under whatever still has a file open there. */
export const takeDiskAway = (folder: string) => spawnSync('umount', ['--lazy', folder]);

/** Fills the disk but for so many bytes. Gives the file that does; without it there is room again. */
export function fillDisk(disk: string, leave: number): string {
  const { bavail, bsize } = statfsSync(disk);
  const ballast = join(disk, 'ballast');
  const file = openSync(ballast, 'w');
  const piece = Buffer.alloc(64 * 1024, 1);
  for (let left = bavail * bsize - leave; left > 0; left -= piece.length)
    writeSync(file, piece, 0, Math.min(piece.length, left));
  closeSync(file);
  return ballast;
}
