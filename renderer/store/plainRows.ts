import { Dexie, type Table } from 'dexie';

/** One way of writing plain rows: how many a `bulkAdd`, and how durable. */
export interface PlainWay {
  chunk: number;
  durability: 'strict' | 'relaxed';
}

/**
 * What the bench compares with: one plain row a record in a Dexie table with three indexes, in the same page,
 * on the same disk. Loaded by the test seam alone.
 */
export class PlainRows {
  private readonly database: Dexie;

  constructor(name: string, durability: PlainWay['durability']) {
    this.database = new Dexie(name, { chromeTransactionDurability: durability });
    this.database.version(1).stores({ people: '&id, familyName, postcode, *tags' });
  }

  private get people(): Table<object, string> {
    return this.database.table('people');
  }

  /** Milliseconds until all rows are in the database, and for durable ways on the disk. */
  async write(rows: readonly object[], chunk: number): Promise<number> {
    await this.database.open();
    const began = performance.now();
    for (let from = 0; from < rows.length; from += chunk)
      await this.people.bulkAdd(rows.slice(from, from + chunk));
    return performance.now() - began;
  }

  /** Milliseconds for reading all rows back. */
  async read(): Promise<number> {
    await this.database.open();
    const began = performance.now();
    const rows = await this.people.toArray();
    if (rows.length === 0) throw new Error('no plain rows were read');
    return performance.now() - began;
  }

  /** Milliseconds for putting one row, for each of several rows. */
  async saveEach(rows: readonly object[]): Promise<number[]> {
    await this.database.open();
    const took: number[] = [];
    for (const row of rows) {
      const began = performance.now();
      await this.people.put(row);
      took.push(performance.now() - began);
    }
    return took;
  }

  close(): void {
    this.database.close();
  }

  async remove(): Promise<void> {
    await this.database.delete();
  }
}
