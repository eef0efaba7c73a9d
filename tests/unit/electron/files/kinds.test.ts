import { expect, test } from 'vitest';
import { fileKinds, fileLimit } from '../../../../electron/files/kinds';
import { fileKind } from '../../../../shared/fileRequests';

test('every kind of file has a filter for the dialog and a limit', () => {
  for (const kind of fileKind.options) {
    expect(fileKinds[kind].filter.extensions.length).toBeGreaterThan(0);
    expect(fileLimit(kind, undefined)).toBe(fileKinds[kind].limit);
  }
});

test('a test may set a lower limit, and nonsense sets none', () => {
  expect(fileLimit('csv', '2000000')).toBe(2_000_000);
  for (const nonsense of ['', '0', '-5', '2 MB', 'NaN', '1e99']) {
    expect(fileLimit('csv', nonsense)).toBe(fileKinds.csv.limit);
  }
});
