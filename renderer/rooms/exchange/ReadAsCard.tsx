import type { Separator, TextTable } from '../../../shared/formats/csv';
import { type Encoding, encodingNames } from '../../../shared/formats/textEncoding';
import type { SheetTable } from '../../../shared/formats/xlsx/readXlsx';
import { SelectField, Tick } from '../../ui/form/Choices';
import { Card } from '../../ui/Sheet';

/** Another way to read the same file. */
export type ReadAs = { encoding: Encoding } | { separator: Separator } | { sheet: string };

const separatorNames: Readonly<Record<Separator, string>> = {
  ',': 'commas',
  ';': 'semicolons',
  '\t': 'tabs',
  '|': 'bars',
};

/** What a list was written as, for the line under the title. */
export const howWritten = (table: TextTable | SheetTable): string =>
  'sheet' in table
    ? `sheet “${table.sheet}”`
    : `${encodingNames[table.encoding]}, ${separatorNames[table.separator]}`;

interface ReadAsCardProps {
  table: TextTable | SheetTable;
  isFile: boolean;
  /** Whether the first line is heads; else it is the first person. */
  heads: boolean;
  onHeads: (heads: boolean) => void;
  onReadAs: (chosen: ReadAs) => void;
}

/** How the file was read, and what to choose where that was wrong. */
export function ReadAsCard({ table, isFile, heads, onHeads, onReadAs }: ReadAsCardProps) {
  return (
    <Card title="How it was read">
      <div className="stack">
        <Tick label="The first line is heads" checked={heads} onChange={onHeads} />
        {'sheet' in table ? (
          table.sheets.length > 1 && (
            <SelectField
              label="Sheet"
              choices={table.sheets.map((value) => ({ value, label: value }))}
              value={table.sheet}
              onChange={(sheet) => sheet && onReadAs({ sheet })}
            />
          )
        ) : isFile ? (
          <>
            {table.encoding !== 'utf-8-mark' && (
              <SelectField
                label="Read as"
                hint="if names look wrong"
                choices={(Object.keys(encodingNames) as Encoding[]).map((value) => ({
                  value,
                  label: encodingNames[value],
                }))}
                value={table.encoding}
                onChange={(encoding) => encoding && onReadAs({ encoding })}
              />
            )}
            <SelectField
              label="Cells are parted by"
              choices={(Object.keys(separatorNames) as Separator[]).map((value) => ({
                value,
                label: separatorNames[value],
              }))}
              value={table.separator}
              onChange={(separator) => separator && onReadAs({ separator })}
            />
          </>
        ) : null}
      </div>
    </Card>
  );
}
