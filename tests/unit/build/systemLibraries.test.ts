import { describe, expect, it } from 'vitest';
import { aptLine, hasDisplay, libraries, missingLibraries } from '../../../build/systemLibraries.mjs';

const listing = (packages: string[]) => packages.map((name) => `${name} installed`).join('\n');
const first = libraries.map(([name = '']) => name);

describe('the system libraries of a window', () => {
  it('are complete when each is installed under either of its names', () => {
    const renamed = first.map((name) => (name === 'libgtk-3-0' ? 'libgtk-3-0t64:amd64' : name));
    expect(missingLibraries(libraries, listing(renamed))).toEqual([]);
  });

  it('are missing when the package was removed and only its settings were left', () => {
    const without = listing(first.filter((name) => name !== 'libnss3'));
    expect(missingLibraries(libraries, `${without}\nlibnss3 config-files`)).toEqual([['libnss3']]);
  });

  it('are named in one line that can be pasted', () => {
    expect(aptLine(['libnss3', 'unzip'])).toBe(
      'sudo apt-get update && sudo apt-get install -y --no-install-recommends libnss3 unzip',
    );
  });

  it.runIf(process.platform === 'linux')('include a virtual display only where there is none', () => {
    expect(hasDisplay({})).toBe(false);
    expect(hasDisplay({ DISPLAY: ':0' })).toBe(true);
    expect(hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' })).toBe(true);
  });
});
