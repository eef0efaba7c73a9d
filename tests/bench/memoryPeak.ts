import { readdirSync, readFileSync } from 'node:fs';

const EVERY_MS = 50;

/** Watches how much memory a process and all that it started hold together (Linux only: 0 elsewhere), until `stop`. */
export function memoryPeak(root: number): { stop(): number } {
  let peak = 0;
  const look = () => {
    peak = Math.max(peak, held(root));
  };
  look();
  const timer = setInterval(look, EVERY_MS);
  return {
    stop: () => {
      clearInterval(timer);
      return peak;
    },
  };
}

/** Resident memory of a process tree, in MB (proc(5): `VmRSS`, in kB). */
function held(root: number): number {
  if (process.platform !== 'linux') return 0;
  const parents = new Map<number, { parent: number; size: number }>();
  for (const name of readdirSync('/proc')) {
    const pid = Number(name);
    if (Number.isInteger(pid)) parents.set(pid, status(pid));
  }
  const within = (pid: number): boolean => {
    const one = parents.get(pid);
    return pid === root || (one !== undefined && one.parent > 1 && within(one.parent));
  };
  let size = 0;
  for (const [pid, one] of parents) if (within(pid)) size += one.size;
  return size / 1024;
}

function status(pid: number): { parent: number; size: number } {
  try {
    const text = readFileSync(`/proc/${pid}/status`, 'utf8');
    const field = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(text)?.[1] ?? 0);
    return { parent: field('PPid'), size: field('VmRSS') };
  } catch {
    // It has ended meanwhile.
    return { parent: 0, size: 0 };
  }
}
