import { expect, test } from 'vitest';
import { recordExport } from '../../../shared/commands/recordExport';
import { Ruth } from '../ruth';

test('an export of a whole book is noted with everybody who was in it', () => {
  const ruth = new Ruth();
  const personIds = Array.from({ length: 2_500 }, (_, at) => `person-${at}`);
  const noted = ruth.does(
    recordExport(ruth.workbook, ruth.deed(), { what: 'csv', to: 'call night', count: 2_500, personIds }),
  );
  expect(ruth.reads('exportAudit', noted)).toMatchObject({ at: ruth.deed().now, count: 2_500 });
  expect(ruth.reads('exportAudit', noted).personIds).toHaveLength(2_500);
});
