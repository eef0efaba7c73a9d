import { describe, expect, it } from 'vitest';
import { packagesOutOfDate } from '../../../build/packages.mjs';

const wanted = {
  packages: {
    '': { version: '0.1.0' },
    'node_modules/dexie': { version: '4.4.7' },
    'node_modules/zod': { version: '4.6.7' },
    'node_modules/lightningcss-darwin-arm64': { version: '1.0.0', optional: true },
  },
};

describe('packages that are installed already', () => {
  it('are left alone when every version is the one that is locked', () => {
    const installed = {
      packages: { 'node_modules/dexie': { version: '4.4.7' }, 'node_modules/zod': { version: '4.6.7' } },
    };
    expect(packagesOutOfDate(wanted, installed)).toEqual([]);
  });

  it('are named when a pull brought another version or a new package', () => {
    const installed = { packages: { 'node_modules/dexie': { version: '4.4.6' } } };
    expect(packagesOutOfDate(wanted, installed)).toEqual(['node_modules/dexie', 'node_modules/zod']);
  });
});
