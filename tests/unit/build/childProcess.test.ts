import { describe, expect, it } from 'vitest';
import { run } from '../../../build/childProcess.mjs';

describe('a program that the build starts', () => {
  it('hands back what it said, and how it ended', async () => {
    const ended = await run(process.execPath, [
      '-e',
      "console.log('out'); console.error('err'); process.exit(3)",
    ]);
    expect(ended).toMatchObject({ code: 3, out: 'out\n', err: 'err\n' });
  });

  it.skipIf(process.platform === 'win32')('is ended after its time, with all that it started', async () => {
    // The sleeper holds the pipe open: the run is over only when it is gone too.
    const child = "require('child_process').spawn('sleep', ['600'], { stdio: 'inherit' });";
    const ended = await run(process.execPath, ['-e', child], { limitSeconds: 1 });
    expect(ended.code).toBe(124);
  });

  it('is a failure, not an exception, when it does not exist', async () => {
    const ended = await run('no-such-program-anywhere', []);
    expect(ended.code).toBe(127);
    expect(ended.err).toContain('ENOENT');
  });
});
