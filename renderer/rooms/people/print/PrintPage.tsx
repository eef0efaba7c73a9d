import { IconDeviceFloppy, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import {
  type PrintedSheet,
  printedSheet,
  type SheetKind,
} from '../../../../shared/queries/sheets/printedSheets';
import { homeOf } from '../../../app/forRooms/route';
import { useShellKey } from '../../../app/forRooms/shellKeys';
import { useNoteExport } from '../../../app/forRooms/useNoteExport';
import { useRoute } from '../../../app/forRooms/useRoute';
import { useToday } from '../../../app/forRooms/useToday';
import { staysInWords } from '../../../records/exportWords';
import { saveFile } from '../../../store/saveFile';
import { useWorkbook } from '../../../store/useWorkbook';
import { Button } from '../../../ui/Button';
import { ErrorNote } from '../../../ui/ErrorNote';
import { BareSegments } from '../../../ui/form/Choices';
import { Note } from '../../../ui/Note';
import { Page, PageBody } from '../../../ui/Page';
import { PageHeader } from '../../../ui/PageHeader';
import { useToast } from '../../../ui/Toasts';
import { countInFigures, countOf } from '../../../ui/words/countInWords';
import { PrintedList } from './PrintedList';
import { PrintedPages } from './PrintedPages';
import { type PrintKind, sheetNames } from './sheetNames';
import { mostPrinted, type PrintedList as Printed, useDrawnRows, usePrintedList } from './usePrintedList';

const why: Readonly<Record<SheetKind, readonly [mayNot: string, without: string]>> = {
  call: ['may not be phoned', 'no number on record'],
  'sign-in': ['may be on no list', ''],
  walk: ['may be on no list', 'no street on record'],
  labels: ['may not be written to', 'no whole address on record'],
};

interface PrintPageProps {
  personIds: readonly string[];
  start: PrintKind;
}

/** Sheets of paper for the people who were picked: what will be printed stands below, as it will look. */
export function PrintPage({ personIds, start }: PrintPageProps) {
  const { go } = useRoute();
  const today = useToday();
  const noteExport = useNoteExport();
  const toast = useToast();
  const [kind, setKind] = useState<PrintKind>(start);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const sheet = useWorkbook(
    (workbook) => (kind === 'list' ? undefined : printedSheet(workbook, kind, personIds)),
    [kind, personIds],
  );
  const list = usePrintedList(personIds);
  const drawn = useDrawnRows(list.table.rows.length);
  const people = sheet ? sheet.people : list.table.rows.length;
  const unasked = sheet ? sheet.unasked : list.unscreened;
  const unready = people === 0 || (!sheet && drawn < people);
  const name = sheetNames[kind];
  const noted = async (): Promise<boolean> => {
    const ids = sheet ? sheet.parts.flatMap(({ lines }) => lines.map(({ id }) => id)) : list.personIds;
    const notNoted = await noteExport({ called: 'The sheet', what: `${kind}-sheet`, personIds: ids });
    setProblem(notNoted);
    return notNoted === undefined;
  };
  const print = async () => {
    setProblem(undefined);
    const { outcome } = await window.machine.ask('print.window', { landscape: false });
    if (outcome === 'no-printer') return setProblem('No printer is set up here. Save it as a PDF instead.');
    if (outcome === 'failed') return setProblem('The printer did not take it. Save it as a PDF instead.');
    if (outcome === 'printed' && (await noted())) toast.say({ text: `Sent to the printer, and noted it` });
  };
  useShellKey('print', unready ? undefined : () => void print());
  const save = async () => {
    setBusy(true);
    setProblem(undefined);
    const made = await window.machine.ask('print.pdf', { landscape: false });
    if (made.outcome !== 'made') {
      setBusy(false);
      return setProblem('The PDF could not be made. Nothing was saved: try once more.');
    }
    const file = await saveFile('pdf', `${name} ${today}.pdf`, new Uint8Array(made.bytes));
    setBusy(false);
    if (file.outcome === 'problem') return setProblem(file.text);
    if (file.outcome === 'saved' && (await noted()))
      toast.say({ text: `Saved as ${file.name}, and noted it` });
  };
  return (
    <Page scroll>
      <PageHeader
        title={`Print ${countOf(personIds.length, 'person', 'people')}`}
        crumb={{ label: 'People', onPress: () => go(homeOf.people) }}
        facts={sheet ? leftOffInWords(sheet) : listInWords(list)}
        actions={
          <>
            <Button
              icon={<IconDeviceFloppy size={20} />}
              busy={busy}
              disabled={unready}
              onClick={() => void save()}
            >
              Save as PDF
            </Button>
            <Button
              rank="primary"
              icon={<IconPrinter size={20} />}
              disabled={unready}
              onClick={() => void print()}
            >
              Print the {name.toLowerCase()}
            </Button>
          </>
        }
      />
      <PageBody>
        <BareSegments
          label="What to print"
          choices={(Object.keys(sheetNames) as PrintKind[]).map((value) => ({
            value,
            label: sheetNames[value],
          }))}
          value={kind}
          onChange={setKind}
        />
        {problem && <ErrorNote>{problem}</ErrorNote>}
        {unasked > 0 && (
          <Note kind="attention">
            {countOf(unasked, 'number is', 'numbers are')} of people who were never asked about calls: screen
            them (TPS) before you ring.
          </Note>
        )}
        {!sheet && personIds.length > mostPrinted && (
          <Note kind="attention">
            The first {countInFigures(mostPrinted)} of {countInFigures(personIds.length)} are on it. Narrow
            the list to print the rest, or export it for a spreadsheet.
          </Note>
        )}
        {people === 0 ? (
          <p className="muted">Nobody of them can stand on this sheet.</p>
        ) : sheet ? (
          <PrintedPages sheet={sheet} today={today} />
        ) : (
          <PrintedList list={list} drawn={drawn} today={today} />
        )}
      </PageBody>
    </Page>
  );
}

function listInWords(list: Printed): string {
  return [
    `${countOf(list.table.rows.length, 'person', 'people')} on it`,
    ...staysInWords(list).map((line) => `stays off: ${line.replace(': ', ', ')}`),
    list.notPrinted.length > 0 && `not on paper: ${list.notPrinted.join(', ')}`,
  ]
    .filter(Boolean)
    .join(' · ');
}

function leftOffInWords({ kind, people, mayNot, without }: PrintedSheet): string {
  const [may, lack] = why[kind];
  return [
    `${countOf(people, 'person', 'people')} on it`,
    mayNot > 0 && `${countOf(mayNot, 'person stays', 'people stay')} off: ${may}`,
    without > 0 && `${countOf(without, 'person', 'people')}: ${lack}`,
  ]
    .filter(Boolean)
    .join(' · ');
}
