import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { diskProblem } from '../../../../electron/record/diskProblem';
import { fileText, removeFile, replaceFile } from '../../../../electron/record/steadyFile';

describe('a small file that is replaced as a whole', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'wardbook-steady-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('holds the new text, and nothing lies beside it', async () => {
    const path = join(folder, 'record', 'keys.json');
    await replaceFile(path, 'old');
    await replaceFile(path, 'new ü');
    expect(await fileText(path)).toBe('new ü');
    expect(await readdir(join(folder, 'record'))).toEqual(['keys.json']);
  });

  it.skipIf(process.platform === 'win32')('is for the eyes of its account alone', async () => {
    const path = join(folder, 'keys.json');
    await replaceFile(path, 'secret');
    expect((await stat(path)).mode & 0o077).toBe(0);
  });

  it('reads as none where there is none, and may be removed twice', async () => {
    const path = join(folder, 'closed');
    expect(await fileText(path)).toBeNull();
    await replaceFile(path, '');
    expect(await fileText(path)).toBe('');
    await removeFile(path);
    await removeFile(path);
    expect(await fileText(path)).toBeNull();
  });

  it('is not taken for absent where it cannot be read', async () => {
    await mkdir(join(folder, 'keys.json'));
    await expect(fileText(join(folder, 'keys.json'))).rejects.toThrow();
  });
});

describe('why the disk did not take it', () => {
  const fault = (code: string) => Object.assign(new Error(`${code}: write`), { code });

  it.each(['ENOSPC', 'EDQUOT', 'EFBIG'])('is that it is full for %s', (code) => {
    expect(diskProblem(fault(code))).toEqual({ ok: false, reason: 'disk-full', detail: `${code}: write` });
  });

  it('is that it cannot be written to for all else, with what was said', () => {
    expect(diskProblem(fault('EROFS')).reason).toBe('cannot-write');
    expect(diskProblem('pulled out')).toEqual({ ok: false, reason: 'cannot-write', detail: 'pulled out' });
  });
});
