import type { StoredRecord } from './entry';
import { fieldNames, fieldOf } from './leaves';

/**
 * One copy of each text that many records share. A record read from JSON brings its own copy of every
 * stamp, code and id that it names; with a million records that is most of the memory they take.
 */
export class TextPool {
  private readonly texts = new Map<string, string>();

  of(text: string): string {
    const held = this.texts.get(text);
    if (held !== undefined) return held;
    this.texts.set(text, text);
    return text;
  }

  /** Lets a record that was just read share its stamp, its references and its codes; a frozen one is left. */
  share(record: StoredRecord): void {
    if (Object.isFrozen(record)) return;
    record.base = this.of(record.base);
    record.kind = this.of(record.kind);
    for (const name of fieldNames(record)) {
      const field = fieldOf(record.kind, name);
      const value = record[name];
      if (field?.ref !== undefined && typeof value === 'string') record[name] = this.of(value);
      else if (field?.merge === 'set' && Array.isArray(value))
        record[name] = value.map((code: string) => this.of(code));
    }
  }
}
