import { spawnSync } from 'node:child_process';
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronRuntime } from '../../build/electronRuntime.mjs';

/** Why nothing can be watched here, or undefined where it can: some containers forbid it. */
export function whyNoTrace(): string | undefined {
  const tried = spawnSync('strace', ['-f', '-e', 'trace=none', 'true']);
  return tried.status === 0 ? undefined : 'strace is not here, or may not watch';
}

/**
 * The same runtime, with every process of it watched: each call that makes or uses a socket is written to
 * `trace`. A small script in `folder` stands in for the executable.
 */
export function watchedRuntime(runtime: ElectronRuntime, folder: string, trace: string): ElectronRuntime {
  const calls = 'socket,connect,bind,listen,sendto,sendmsg,sendmmsg';
  const executable = join(folder, 'watched');
  writeFileSync(
    executable,
    `#!/bin/sh\nexec strace -f -qq --seccomp-bpf -e trace=${calls} -o '${trace}' '${runtime.executable}' "$@"\n`,
  );
  chmodSync(executable, 0o755);
  return { ...runtime, executable };
}

/** Calls that reach, or could be reached from, anything but this machine. */
export function foreignCalls(trace: string): string[] {
  return trace.split('\n').filter((line) => {
    if (!/sa_family=AF_INET/.test(line)) return false;
    return !/inet_addr\("127\.|inet_pton\(AF_INET6, "(::1|::ffff:127\.[^"]*)"/.test(line);
  });
}
