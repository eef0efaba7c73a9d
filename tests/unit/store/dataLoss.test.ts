import { describe, expect, it } from 'vitest';
import { watchDataLoss } from '../../../renderer/store/dataLoss';

/** A factory of this page's: its requests tell `upgradeneeded` as Chromium does, with what was lost. */
function factoryTelling(...losses: readonly (string | undefined)[]) {
  const requests: EventTarget[] = [];
  const opened: unknown[][] = [];
  const real = {
    open: (...given: unknown[]) => {
      opened.push(given);
      const request = new EventTarget();
      requests.push(request);
      return request;
    },
    deleteDatabase: (name: string) => `deleted ${name}`,
    databases: () => 'all',
    cmp: () => -1,
  } as unknown as IDBFactory;
  const watched = watchDataLoss(real);
  for (const loss of losses) {
    watched.factory.open('workbook', 3);
    const told = Object.assign(new Event('upgradeneeded'), loss === undefined ? {} : { dataLoss: loss });
    requests.at(-1)?.dispatchEvent(told);
  }
  return { watched, opened };
}

describe('what the browser says of a database it made anew', () => {
  it('is unknown while it says nothing, and where it says nothing of loss', () => {
    expect(factoryTelling().watched.loss()).toBe('unknown');
    expect(factoryTelling(undefined).watched.loss()).toBe('unknown');
  });

  it('is none for a database that is new', () => {
    expect(factoryTelling('none').watched.loss()).toBe('none');
  });

  it('stays a total loss, whatever is opened after it', () => {
    expect(factoryTelling('none', 'total', 'none').watched.loss()).toBe('total');
  });

  it('opens by the very name and version it was asked for', () => {
    const { watched, opened } = factoryTelling('none');
    watched.factory.open('sample');
    expect(opened).toEqual([['workbook', 3], ['sample']]);
  });
});
