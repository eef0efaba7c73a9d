/** What Chromium says of a database that it had to make anew: 'none', 'total', or nothing where it does not tell. */
export type DataLoss = 'none' | 'total' | 'unknown';

export interface WatchedFactory {
  readonly factory: IDBFactory;
  /** The worst that was reported since this was made. A hint only: a deleted folder reports none. */
  readonly loss: () => DataLoss;
}

/**
 * An IDBFactory whose `open` listens for `upgradeneeded`, whose event then says `dataLoss: "total"`. The first
 * call that touches the store uses the report up, so Dexie must be given this and nothing may look earlier.
 */
export function watchDataLoss(real: IDBFactory): WatchedFactory {
  const heard: DataLoss[] = [];
  const factory: IDBFactory = {
    open(name, version) {
      const request = version === undefined ? real.open(name) : real.open(name, version);
      request.addEventListener('upgradeneeded', (event) => heard.push(lossOf(event)));
      return request;
    },
    deleteDatabase: (name) => real.deleteDatabase(name),
    databases: () => real.databases(),
    cmp: (first, second) => real.cmp(first, second),
  };
  return { factory, loss: () => (heard.includes('total') ? 'total' : (heard[0] ?? 'unknown')) };
}

function lossOf(event: Event): DataLoss {
  if (!('dataLoss' in event)) return 'unknown';
  return event.dataLoss === 'total' ? 'total' : 'none';
}
