import { IconFileExport } from '@tabler/icons-react';
import { useState } from 'react';
import type { TableFormat } from '../../shared/formats/tableOut';
import { xlsxMostRows } from '../../shared/formats/xlsx/xlsxOut';
import { type ExportedKind, exportedKinds, exportedLists } from '../../shared/queries/exports/exportedLists';
import { exportColumns, exportList, usualColumns } from '../../shared/queries/exports/exportList';
import type { WorkbookReader } from '../../shared/workbook/reader';
import { useNoteExport } from '../app/forRooms/useNoteExport';
import { useToday } from '../app/forRooms/useToday';
import { writeLeavingFile } from '../store/leavingFile';
import { saveFile } from '../store/saveFile';
import { useOpenWorkbook, useWorkbook } from '../store/useWorkbook';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { ErrorNote } from '../ui/ErrorNote';
import { Chips, Segments, SelectField } from '../ui/form/Choices';
import { TextField } from '../ui/form/TextFields';
import { Note } from '../ui/Note';
import { useToast } from '../ui/Toasts';
import { countOf } from '../ui/words/countInWords';
import { screenInWords, staysInWords } from './exportWords';

interface ExportListDialogProps {
  /** The list, or null where it is chosen here. */
  kind: ExportedKind | null;
  /** The records as the room shows them, in its order; all of the kind without it. */
  ids?: readonly string[];
  /** Keys of the columns as shown. */
  columns?: readonly string[];
  /** What the file is called, where the list's own title says too little. */
  title?: string;
  onClose: () => void;
}

/** A list for a spreadsheet: which columns, exactly how many go, and who stays and why, before anything is saved. */
export function ExportListDialog({
  kind: given,
  ids,
  columns: shown,
  title,
  onClose,
}: ExportListDialogProps) {
  const noteExport = useNoteExport();
  const { reader } = useOpenWorkbook();
  const toast = useToast();
  const today = useToday();
  const [kind, setKind] = useState<ExportedKind>(given ?? 'person');
  const [columns, setColumns] = useState(() => columnsAtFirst(reader, kind, shown));
  const [format, setFormat] = useState<TableFormat>('xlsx');
  const [whom, setWhom] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const list = useWorkbook((workbook) => exportList(workbook, { kind, ids, columns }), [kind, ids, columns]);
  const { table, personIds } = list;
  const all = useWorkbook((workbook) => exportColumns(workbook, kind), [kind]);
  const tooLong = format === 'xlsx' && table.rows.length >= xlsxMostRows;
  const stays = staysInWords(list);
  const screen = screenInWords(list.unscreened);

  const save = async () => {
    if (busy) return;
    setBusy(true);
    setProblem(undefined);
    const bytes = await writeLeavingFile({ table, format });
    const file = await saveFile(format, `${fileTitle(title ?? table.title)} ${today}.${format}`, bytes);
    setBusy(false);
    if (file.outcome === 'problem') return setProblem(file.text);
    if (file.outcome !== 'saved') return;
    const to = [title, whom.trim() && `for ${whom.trim()}`].filter(Boolean).join(', ').slice(0, 300);
    const notNoted = await noteExport({ called: 'The list', what: `${kind}-${format}`, to, personIds });
    if (notNoted) return setProblem(notNoted);
    toast.say({ text: `Saved ${countOf(table.rows.length, 'row', 'rows')} as ${file.name}, and noted it` });
    onClose();
  };

  return (
    <Dialog
      open
      width={720}
      title={given ? `Export ${(title ?? exportedLists[given].title).toLowerCase()}` : 'Export a list'}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            rank="primary"
            icon={<IconFileExport size={20} />}
            busy={busy}
            disabled={table.rows.length === 0 || columns.length === 0 || tooLong}
            onClick={() => void save()}
          >
            Export {countOf(table.rows.length, 'row', 'rows')}
          </Button>
        </>
      }
    >
      <div className="form">
        {problem && <ErrorNote>{problem}</ErrorNote>}
        {given === null && (
          <SelectField
            label="List"
            choices={exportedKinds.map((value) => ({ value, label: exportedLists[value].title }))}
            value={kind}
            onChange={(chosen) => {
              if (!chosen) return;
              setKind(chosen);
              setColumns(columnsAtFirst(reader, chosen, undefined));
            }}
          />
        )}
        <Segments
          label="As"
          choices={[
            { value: 'xlsx', label: 'Excel (XLSX)' },
            { value: 'csv', label: 'A list (CSV)' },
          ]}
          value={format}
          onChange={setFormat}
        />
        <Chips
          label="Columns"
          choices={all.map(({ key, title: label }) => ({ value: key, label }))}
          chosen={columns}
          onChange={setColumns}
          after={
            columns.length < all.length && (
              <Button size="small" rank="quiet" onClick={() => setColumns(all.map(({ key }) => key))}>
                All
              </Button>
            )
          }
        />
        <TextField
          label="What for, or for whom?"
          hint="optional; it goes into the export record"
          value={whom}
          maxLength={200}
          onChange={setWhom}
        />
        <div role="status" className="stack">
          <p>
            <b>{countOf(table.rows.length, 'row goes', 'rows go')}</b>
            {`, about ${countOf(personIds.length, 'person', 'people')}. Notes, access needs and how people stand never go in a list.`}
          </p>
          {stays.length > 0 && (
            <>
              <p className="strong">Stays in the book:</p>
              <ul>
                {stays.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </>
          )}
        </div>
        {screen && <Note kind="attention">{screen}</Note>}
        {tooLong && <Note kind="attention">Excel holds no list as long as this. Take CSV.</Note>}
        {personIds.length > 0 && (
          <p className="muted small">Outside the book nothing seals it: whoever has the file can read it.</p>
        )}
      </div>
    </Dialog>
  );
}

/** The columns as shown that may leave, in their order, else the usual ones. */
function columnsAtFirst(
  workbook: WorkbookReader,
  kind: ExportedKind,
  shown: readonly string[] | undefined,
): string[] {
  const may = new Set(exportColumns(workbook, kind).map(({ key }) => key));
  const known = shown?.filter((key) => may.has(key)) ?? [];
  return known.length > 0 ? known : [...usualColumns(kind)];
}

/** A title as a file name: what no file system takes becomes a space. */
const fileTitle = (title: string): string =>
  title
    .replace(/[\\/:*?"<>|]+/g, ' ')
    .slice(0, 100)
    .trim();
