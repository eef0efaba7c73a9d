import { IconAlertTriangle, IconDownload, IconUserOff, IconUserPlus, IconUsers } from '@tabler/icons-react';
import { useState } from 'react';
import type { ImportGroups } from '../../../shared/commands/importPreview';
import { fileNoticeText, rowProblemText } from '../../../shared/formats/problemText';
import { useShellKey } from '../../app/forRooms/shellKeys';
import { useOpenWorkbook } from '../../store/useWorkbook';
import { Button } from '../../ui/Button';
import { TextField } from '../../ui/form/TextFields';
import { Note } from '../../ui/Note';
import { PageHeader } from '../../ui/PageHeader';
import { ProgressWithCancel } from '../../ui/ProgressWithCancel';
import { Card } from '../../ui/Sheet';
import { countOf } from '../../ui/words/countInWords';
import styles from './exchange.module.css';
import { type FigureTab, FigureTabs } from './FigureTabs';
import { Frame } from './Frame';
import { Policies } from './Policies';
import { HereRows, LeftRows, NewRows } from './PreviewRows';
import { ProblemRows } from './ProblemRows';
import { Steps } from './Steps';
import type { ContactsRead, ImportDone, ImportStage, ImportToDo } from './useImport';

type TabName = 'new' | 'here' | 'problems' | 'left';

interface CheckPageProps {
  contacts: ContactsRead;
  todo: ImportToDo;
  groups: ImportGroups;
  onBack: () => void;
  onDone: (done: ImportDone) => void;
}

/** Four figures that add up to the rows of the file, and every row behind them. */
export function CheckPage({ contacts, todo, groups, onBack, onDone }: CheckPageProps) {
  const { reader } = useOpenWorkbook();
  const { stage, problem } = todo;
  const [open, setOpen] = useState<TabName>(() =>
    groups.new.length > 0 ? 'new' : groups.problems.length > 0 ? 'problems' : 'here',
  );
  const people = countOf(groups.goesIn, 'person', 'people');
  const run = async (without?: 'without a backup') => {
    if (groups.goesIn === 0 || stage || todo.again) return;
    const done = await todo.run(without);
    if (done) onDone(done);
  };
  useShellKey('save', () => void run());
  const tabs: readonly FigureTab<TabName>[] = [
    { name: 'new', word: 'New people', figure: groups.new.length, icon: <IconUserPlus size={20} /> },
    { name: 'here', word: 'Already here', figure: groups.here.length, icon: <IconUsers size={20} /> },
    {
      name: 'problems',
      word: 'Problems to settle',
      figure: groups.problems.length,
      icon: <IconAlertTriangle size={20} />,
    },
    { name: 'left', word: 'Left out', figure: groups.left.length, icon: <IconUserOff size={20} /> },
  ];
  const headProblems = contacts.problems.filter(({ row }) => row === 0);
  const shownWithRow = new Set(groups.problems.map(({ row }) => row));
  const guessed = contacts.problems.filter(
    ({ reason, row }) => reason === 'name-split-guessed' && !shownWithRow.has(row),
  );
  return (
    <Frame
      problem={problem?.text}
      left={promise(groups.goesIn, todo.backsUp)}
      head={
        <>
          <PageHeader
            title="Check before it goes in"
            crumb={{ label: 'Import & export', onPress: onBack }}
            facts={
              <>
                <b>{contacts.name}</b> · {countOf(groups.rows, 'row', 'rows')}
              </>
            }
            actions={<Steps at={3} />}
          />
          <FigureTabs label="What becomes of the rows" tabs={tabs} open={open} onOpen={setOpen} />
        </>
      }
      buttons={
        <>
          {problem?.ofBackup && (
            <Button onClick={() => void run('without a backup')}>Import without a backup</Button>
          )}
          <Button onClick={onBack} disabled={stage !== undefined}>
            Back
          </Button>
          <Button
            rank="primary"
            icon={<IconDownload size={20} />}
            busy={stage !== undefined}
            disabled={groups.goesIn === 0 || todo.again}
            onClick={() => void run()}
          >
            Import {people}
          </Button>
        </>
      }
    >
      {stage && (
        <Note kind="info">
          <ProgressWithCancel
            {...howFar(stage, people, contacts.rows.length, todo.backsUp)}
            {...(stage.at !== 'saving' && { onCancel: todo.stop })}
          />
        </Note>
      )}
      <div className={styles.two} style={{ alignItems: 'stretch' }}>
        <section
          className={styles.rows}
          role="tabpanel"
          aria-label={tabs.find(({ name }) => name === open)?.word ?? ''}
          aria-busy={todo.again}
        >
          {open === 'here' && (
            <Policies
              policies={todo.policies}
              differing={groups.differing}
              onAll={todo.setPolicy}
              onField={todo.setFieldPolicy}
            />
          )}
          {open === 'new' && <NewRows rows={groups.new} />}
          {open === 'here' && (
            <HereRows rows={groups.here} reader={reader} policies={todo.policies} from={contacts.name} />
          )}
          {open === 'problems' && (
            <ProblemRows
              rows={groups.problems}
              reader={reader}
              choices={todo.choices}
              onChoose={todo.choose}
            />
          )}
          {open === 'left' && <LeftRows rows={groups.left} />}
        </section>
        <aside className="stack" aria-label="About this import">
          <Card>
            <TextField
              label="Tag everybody in it"
              hint="optional"
              value={todo.tag}
              maxLength={60}
              placeholder="Broxtowe drive"
              onChange={todo.setTag}
            />
          </Card>
          {(contacts.notices.length > 0 || headProblems.length > 0) && (
            <Card title="About the file">
              <ul className="plain stack small">
                {contacts.notices.map((notice) => (
                  <li key={notice.reason}>{fileNoticeText(notice)}</li>
                ))}
                {headProblems.map((one) => (
                  <li key={`${one.reason} ${one.value ?? ''}`}>{rowProblemText(one)}</li>
                ))}
              </ul>
            </Card>
          )}
          {guessed.length > 0 && (
            <Card title={`${countOf(guessed.length, 'name', 'names')} cut in two by a guess`}>
              <ul className="plain stack small">
                {guessed.slice(0, 3).map((one) => (
                  <li key={one.row}>{rowProblemText(one)}</li>
                ))}
                {guessed.length > 3 && <li className="muted">and {guessed.length - 3} more like these</li>}
              </ul>
            </Card>
          )}
        </aside>
      </div>
    </Frame>
  );
}

function howFar(stage: ImportStage, people: string, rows: number, backsUp: boolean) {
  switch (stage.at) {
    case 'photos':
      return { doing: 'Sealing the photos', done: stage.done, total: stage.of, unit: 'photos' };
    case 'preparing': {
      const doing = backsUp ? `Making a backup, and preparing ${people}` : `Preparing ${people}`;
      return { doing, done: stage.rows, total: rows, unit: 'rows' };
    }
    case 'backup':
      return { doing: 'Making a backup first', done: rows };
    case 'saving':
      return { doing: `Writing ${people}`, done: rows };
  }
}

function promise(goesIn: number, backsUp: boolean): string {
  if (goesIn === 0) return 'Nothing in this list is new: importing it would change nothing.';
  return backsUp
    ? 'A backup is made first. One undo takes all of it back.'
    : 'One undo takes all of it back.';
}
