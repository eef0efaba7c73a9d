import { IconDeviceFloppy, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import {
  type PrintedSheet,
  printedSheet,
  type SheetKind,
} from '../../../../shared/queries/sheets/printedSheets';
import { homeOf } from '../../../app/forRooms/route';
import { useNoteExport } from '../../../app/forRooms/useNoteExport';
import { useRoute } from '../../../app/forRooms/useRoute';
import { useToday } from '../../../app/forRooms/useToday';
import { saveFile } from '../../../store/saveFile';
import { useWorkbook } from '../../../store/useWorkbook';
import { Button } from '../../../ui/Button';
import { ErrorNote } from '../../../ui/ErrorNote';
import { BareSegments } from '../../../ui/form/Choices';
import { Note } from '../../../ui/Note';
import { Page, PageBody } from '../../../ui/Page';
import { PageHeader } from '../../../ui/PageHeader';
import { useToast } from '../../../ui/Toasts';
import { countOf } from '../../../ui/words/countInWords';
import { PrintedPages } from './PrintedPages';
import { sheetNames } from './sheetNames';

const why: Readonly<Record<SheetKind, readonly [mayNot: string, without: string]>> = {
  call: ['may not be phoned', 'no number on record'],
  'sign-in': ['may be on no list', ''],
  walk: ['may be on no list', 'no street on record'],
  labels: ['may not be written to', 'no whole address on record'],
};

/** Sheets of paper for the people who were picked: what will be printed stands below, as it will look. */
export function PrintPage({ personIds }: { personIds: readonly string[] }) {
  const { go } = useRoute();
  const today = useToday();
  const noteExport = useNoteExport();
  const toast = useToast();
  const [kind, setKind] = useState<SheetKind>('call');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const sheet = useWorkbook((workbook) => printedSheet(workbook, kind, personIds), [kind, personIds]);
  const name = sheetNames[kind];
  const noted = async (): Promise<boolean> => {
    const ids = sheet.parts.flatMap(({ lines }) => lines.map(({ id }) => id));
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
        facts={leftOffInWords(sheet)}
        actions={
          <>
            <Button
              icon={<IconDeviceFloppy size={20} />}
              busy={busy}
              disabled={sheet.people === 0}
              onClick={() => void save()}
            >
              Save as PDF
            </Button>
            <Button
              rank="primary"
              icon={<IconPrinter size={20} />}
              disabled={sheet.people === 0}
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
          choices={(Object.keys(sheetNames) as SheetKind[]).map((value) => ({
            value,
            label: sheetNames[value],
          }))}
          value={kind}
          onChange={setKind}
        />
        {problem && <ErrorNote>{problem}</ErrorNote>}
        {sheet.unasked > 0 && (
          <Note kind="attention">
            {countOf(sheet.unasked, 'number is', 'numbers are')} of people who were never asked about calls:
            screen them (TPS) before you ring.
          </Note>
        )}
        {sheet.people === 0 ? (
          <p className="muted">Nobody of them can stand on this sheet.</p>
        ) : (
          <PrintedPages sheet={sheet} today={today} />
        )}
      </PageBody>
    </Page>
  );
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
