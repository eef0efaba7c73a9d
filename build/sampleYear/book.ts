import type { Kind, ValuesOf } from '../../shared/model/kinds';
import { stampOf } from '../../shared/workbook/clock';
import type { StoredRecord } from '../../shared/workbook/entry';
import type { Chance } from './chance';
import { sampleNow } from './days';

const device = 'sampleyr';

/** Where the records of the year are gathered, in the order in which they were made. */
export class Book {
  private readonly kept: StoredRecord[] = [];
  private readonly written = new Map<string, StoredRecord>();
  private counter = 0;

  constructor(readonly chance: Chance) {}

  /** A fresh id of the time in which it was made (UUIDv7, RFC 9562 section 5.7). */
  newId(instant: string): string {
    const time = Date.parse(instant).toString(16).padStart(12, '0');
    const random = this.chance.hex(18);
    const variant = '89ab'[this.chance.whole(0, 3)];
    return `${time.slice(0, 8)}-${time.slice(8)}-7${random.slice(0, 3)}-${variant}${random.slice(3, 6)}-${random.slice(6)}`;
  }

  /** Adds a record as it was written at an instant, never later than the sample's own now. */
  add<K extends Kind>(kind: K, id: string, fields: ValuesOf<K>, instant: string): string {
    if (this.written.has(id)) throw new Error(`${kind} ${id} is written twice`);
    this.counter = (this.counter + 1) % 1_000_000;
    const at = instant < sampleNow ? instant : sampleNow;
    const record: StoredRecord = {
      id,
      kind,
      base: stampOf(Date.parse(at), this.counter, device),
      ...told(fields),
    };
    this.kept.push(record);
    this.written.set(id, record);
    return id;
  }

  /** Sets fields of a record that is there already; its stamp moves to the later writing. */
  amend<K extends Kind>(kind: K, id: string, fields: Partial<ValuesOf<K>>, instant: string): void {
    const record = this.written.get(id);
    if (record?.kind !== kind) throw new Error(`no ${kind} with id ${id}`);
    this.counter = (this.counter + 1) % 1_000_000;
    const stamp = stampOf(Date.parse(instant < sampleNow ? instant : sampleNow), this.counter, device);
    Object.assign(record, told(fields));
    if (stamp > record.base) record.base = stamp;
  }

  has(id: string): boolean {
    return this.written.has(id);
  }

  records(): readonly StoredRecord[] {
    return this.kept;
  }
}

/** Without the fields that say nothing: absent means *not told*. */
function told(fields: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  );
}
