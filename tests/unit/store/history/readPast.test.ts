import { describe, expect, it } from 'vitest';
import { machineTime } from '../../../../renderer/store/deedTime';
import { erasePerson } from '../../../../renderer/store/erasing/eraseRecord';
import { writeNote } from '../../../../renderer/store/erasing/erasingNote';
import { readPast } from '../../../../renderer/store/history/readPast';
import { OpenRecord } from '../../../../renderer/store/openWorkbook';
import { sealHere } from '../../../../renderer/store/sealers';
import { Upkeep } from '../../../../renderer/store/upkeep';
import { pastOf } from '../../../../shared/queries/pastOf';
import { ChangeBuilder } from '../../../../shared/workbook/changeSet';
import { backedUp, laidRecord } from '../laidRecord';

const watching = () => ({ signal: new AbortController().signal });

async function recordOpen() {
  const laid = await laidRecord();
  const open = await OpenRecord.over(laid.parts.workbook, laid.parts.writer, false, machineTime);
  const upkeep = new Upkeep(open, sealHere, laid.parts.manifest);
  const does = async (label: string, write: (change: ChangeBuilder) => void, importedFrom?: string) => {
    const change = new ChangeBuilder(open.reader);
    write(change);
    expect(await open.commit(change.done(label), importedFrom)).toMatchObject({ ok: true });
  };
  const past = async (id: string, kind = 'person') => {
    const read = await open.past(new Set([id]), watching());
    if (!read) throw new Error('it was stopped');
    return pastOf(read.entries, kind, id, open.workbook.stored(kind, id));
  };
  return { laid, open, upkeep, does, past };
}

describe('reading the past of a record', () => {
  it('finds changes that were folded into blocks and those since, and says which file one came from', async () => {
    const { laid, upkeep, does, past } = await recordOpen();
    await does(
      'Imported 2 people',
      (c) => {
        c.add('person', 'bev', { givenName: 'Bev', town: 'Kirkby' });
        c.add('person', 'jo', { givenName: 'Jo' });
      },
      'contacts.csv',
    );
    await does('Moved Bev', (c) => c.set('person', 'bev', { town: 'Mansfield' }));
    await upkeep.compactNow();
    await does('Moved Jo', (c) => c.set('person', 'jo', { town: 'Worksop' }));
    await does('Moved Bev again', (c) => c.set('person', 'bev', { town: 'Beeston' }));
    expect(await laid.database.history.count()).toBeGreaterThan(0);
    const { changes, whole } = await past('bev');
    expect(whole).toBe(true);
    expect(changes.map(({ label, from }) => [label, from])).toEqual([
      ['Moved Bev again', undefined],
      ['Moved Bev', undefined],
      ['Imported 2 people', { of: 'list', name: 'contacts.csv' }],
    ]);
    expect(changes[0]?.fields[0]).toMatchObject({ from: 'Mansfield', to: 'Beeston' });
  });

  it('finds one record among the parts of an import that is cut into several rows', async () => {
    const { laid, does, past } = await recordOpen();
    await does(
      'Imported many',
      (c) => {
        for (let one = 0; one < 6000; one++) c.add('person', `p${one}`, { givenName: `P${one}` });
      },
      'many.csv',
    );
    expect(await laid.database.journal.count()).toBe(2);
    for (const id of ['p0', 'p5999'])
      expect((await past(id)).changes).toMatchObject([
        { label: 'Imported many', from: { of: 'list', name: 'many.csv' }, what: 'began' },
      ]);
  });

  it('stops where it is told to, and says how far it is', async () => {
    const { laid, open, does } = await recordOpen();
    for (let one = 0; one < 70; one++) await does('Added', (c) => c.add('person', `p${one}`, {}));
    const stop = new AbortController();
    const heard: number[] = [];
    const read = await readPast(laid.parts.writer, open.workbook, new Set(['p69']), {
      signal: stop.signal,
      onDone: (done, of) => {
        expect(of).toBe(70);
        heard.push(done);
        if (done >= 64) stop.abort();
      },
    });
    expect(read).toBeUndefined();
    expect(heard).toEqual([32, 64]);
  });

  it('counts rows that do not open, and tells the rest', async () => {
    const { laid, open, does } = await recordOpen();
    await does('Added Bev', (c) => c.add('person', 'bev', { givenName: 'Bev' }));
    await does('Moved Bev', (c) => c.set('person', 'bev', { town: 'Mansfield' }));
    const row = await laid.database.journal.get(1);
    if (!row) throw new Error('no row');
    new Uint8Array(row.row)[200] = (new Uint8Array(row.row)[200] ?? 0) ^ 1;
    await laid.database.journal.put(row);
    const read = await open.past(new Set(['bev']), watching());
    expect(read?.unreadable).toBe(1);
    expect(read?.entries.map(({ entry }) => entry.label)).toEqual(['Moved Bev']);
  });

  it('shows nothing of somebody who was erased: not of theirs, and not in what others wrote of them', async () => {
    const { laid, open, upkeep, does, past } = await recordOpen();
    await does('Added Bev Clamp', (c) => {
      c.add('person', 'bev-id', { givenName: 'Bev', familyName: 'Clamp', notes: 'Has asthma' });
      c.add('event', 'e1', { title: 'Assembly', type: 'mass-meeting', starts: '2026-11-20T19:00' });
    });
    await does('Debriefed', (c) => c.set('event', 'e1', { debrief: 'Bev Clamp spoke.' }));
    await does('Debriefed again', (c) => c.set('event', 'e1', { debrief: 'Somebody spoke.' }));
    await upkeep.compactNow();
    const means = {
      open,
      upkeep,
      backUp: () => backedUp(laid, open),
      identity: async () => 'AGE-SECRET-KEY-1TEST',
    };
    expect(await erasePerson(means, { personIds: ['bev-id'] })).toMatchObject({ ok: true, due: [] });
    expect((await past('bev-id')).changes).toMatchObject([{ label: 'Erased a person', fields: [] }]);
    const { changes } = await past('e1', 'event');
    expect(changes.map(({ label }) => label)).toContain('Debriefed');
    expect(JSON.stringify(changes)).not.toMatch(/Bev|Clamp|asthma/);
  });

  it('nor while the history is still to be rewritten behind an erasure', async () => {
    const { laid, does, past } = await recordOpen();
    await does('Added Bev Clamp', (c) => {
      c.add('person', 'bev-id', { givenName: 'Bev', familyName: 'Clamp' });
      c.add('event', 'e1', { title: 'Assembly', type: 'mass-meeting', starts: '2026-11-20T19:00' });
    });
    await does('Bev Clamp spoke', (c) => c.set('event', 'e1', { debrief: 'Bev Clamp spoke.' }));
    expect(JSON.stringify(await past('e1', 'event'))).toContain('Bev Clamp');
    await does('Erased a person', (c) => c.add('erasure', 'x1', { personIds: ['bev-id'], on: '2026-11-28' }));
    await writeNote(laid.parts.writer, { erasureId: 'x1', before: 2, terms: ['Bev Clamp'], left: [] });
    expect(JSON.stringify(await past('e1', 'event'))).not.toContain('Bev');
    expect((await past('bev-id')).changes).toEqual([]);
  });
});
