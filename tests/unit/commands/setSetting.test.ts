import { describe, expect, it } from 'vitest';
import { recordExport } from '../../../shared/commands/recordExport';
import { recordResponse } from '../../../shared/commands/recordResponse';
import { setSetting } from '../../../shared/commands/setSetting';
import { settingOf, textSetting } from '../../../shared/queries/settingOf';
import { Ruth } from '../ruth';

describe('a setting', () => {
  it('is kept by its name, once', () => {
    const ruth = new Ruth();
    ruth.does(setSetting(ruth.workbook, ruth.deed(), { name: 'owner', value: 'Ruth' }));
    ruth.does(setSetting(ruth.workbook, ruth.deed(), { name: 'owner', value: 'Ruth Ashworth' }));
    expect(textSetting(ruth.workbook, 'owner')).toBe('Ruth Ashworth');
    expect(ruth.workbook.count('setting')).toBe(1);
  });

  it('is nothing until somebody chooses', () => {
    const ruth = new Ruth();
    expect(settingOf(ruth.workbook, 'idleMinutes')).toBeUndefined();
    ruth.does(setSetting(ruth.workbook, ruth.deed(), { name: 'idleMinutes', value: 15 }));
    expect(settingOf(ruth.workbook, 'idleMinutes')).toBe(15);
    expect(textSetting(ruth.workbook, 'idleMinutes')).toBeUndefined();
  });
});

describe('an export', () => {
  it('is noted with its time, and cannot be undone, as what left has left', () => {
    const ruth = new Ruth();
    const change = recordExport(ruth.workbook, ruth.deed(), {
      what: 'pack',
      to: 'Joyce',
      count: 201,
      by: 'Ruth',
    });
    expect(change.undo).toBe('none');
    ruth.does(change);
    expect(ruth.workbook.all('exportAudit')).toMatchObject([{ at: '2026-11-24T19:30:00Z', count: 201 }]);
    expect(() => ruth.book.undo()).toThrow();
  });
});

describe('an answer heard while listening', () => {
  it('is kept without a name where none was given', () => {
    const ruth = new Ruth();
    const event = ruth.plans('Listening at the school gate', '2026-11-20', { type: 'door-knocking' });
    ruth.does(recordResponse(ruth.workbook, ruth.deed(), { answer: 'The 16 stops at six', eventId: event }));
    expect(ruth.workbook.by('response', 'eventId', event)).toMatchObject([{ on: '2026-11-24' }]);
  });
});
