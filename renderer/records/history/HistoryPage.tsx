import { type ReactNode, useState } from 'react';
import { type Kind, kinds } from '../../../shared/model/kinds';
import { hangsOn } from '../../../shared/queries/hangsOn';
import { incomingTitle } from '../../../shared/queries/incomingText';
import type { PastSubject } from '../../../shared/queries/pastOf';
import type { StoredRecord } from '../../../shared/workbook/entry';
import { isKind } from '../../../shared/workbook/leaves';
import { homeOf } from '../../app/forRooms/route';
import { useRoute } from '../../app/forRooms/useRoute';
import { useOpenWorkbook, useWorkbook } from '../../store/useWorkbook';
import { Button } from '../../ui/Button';
import { BareSegments } from '../../ui/form/Choices';
import { Page, PageBody } from '../../ui/Page';
import { PageHeader } from '../../ui/PageHeader';
import { ProgressWithCancel } from '../../ui/ProgressWithCancel';
import { Sheet } from '../../ui/Sheet';
import { countOf } from '../../ui/words/countInWords';
import { RecordGone } from '../RecordGone';
import styles from './history.module.css';
import { PastList } from './PastList';
import { usePast } from './usePast';

/** Who changed what in one record, and when, with what lost in a conflict. Read on demand, kept nowhere. */
export function HistoryPage({ kind, id }: { kind: string; id: string }) {
  const { route } = useRoute();
  const { workbook } = useOpenWorkbook();
  const record = useWorkbook(() => workbook.stored(kind, id), [kind, id]);
  if (!record || !isKind(kind))
    return (
      <RecordGone
        noun={isKind(kind) ? kinds[kind].noun[0] : 'record'}
        home={homeOf[route.room]}
        homeWords="Back"
      />
    );
  return <HistoryShown kind={kind} record={record} />;
}

function HistoryShown({ kind, record }: { kind: Kind; record: StoredRecord }) {
  const { back } = useRoute();
  const { workbook } = useOpenWorkbook();
  const [wide, setWide] = useState(false);
  const { version, sources, hanging } = useWorkbook(
    (reader) => {
      const own = workbook.sourcesOf(kind, record.id);
      return { version: reader.version, sources: own, hanging: hangsOn(reader, kind, own) };
    },
    [kind, record.id],
  );
  const subject = (of: string, id: string): PastSubject => ({ kind: of, id, held: workbook.stored(of, id) });
  const subjects = [
    ...sources.map((id) => subject(kind, id)),
    ...(wide ? hanging.map((other) => subject(other.kind, other.id)) : []),
  ];
  const { seen, stop, again } = usePast(subjects, sources.length, `${record.id} ${wide} ${version}`);
  const title = incomingTitle(workbook, record);
  return (
    <Page scroll>
      <PageHeader
        title={`History of ${title}`}
        crumb={{ label: title, onPress: back }}
        facts="Changes are kept for two years, and leave this book in no pack."
        actions={
          hanging.length > 0 && (
            <BareSegments
              label="Whose changes"
              choices={[
                { value: 'own', label: `This ${kinds[kind].noun[0]}` },
                { value: 'all', label: 'And what belongs to it' },
              ]}
              value={wide ? 'all' : 'own'}
              onChange={(value) => setWide(value === 'all')}
            />
          )
        }
      />
      <PageBody>
        <Sheet clip>
          {seen.is === 'reading' && <Reading done={seen.done} of={seen.of} onStop={stop} />}
          {seen.is === 'stopped' && (
            <div className={`stack ${styles.reading}`}>
              <p>Reading the history was stopped.</p>
              <div>
                <Button onClick={again}>Read it</Button>
              </div>
            </div>
          )}
          {seen.is === 'read' && (
            <>
              <PastList changes={seen.changes} main={new Set(sources)} />
              <Foot>
                {seen.changes.length === 0
                  ? 'Nothing has changed since it came into this book.'
                  : seen.whole && seen.changes.length === 1
                    ? 'Nothing has changed since it was added.'
                    : undefined}
                {!seen.whole &&
                  ' It was here before the first change that is kept: changes go after two years, and a book that was restored begins a new history.'}
                {seen.unreadable > 0 &&
                  ` ${countOf(seen.unreadable, 'change', 'changes')} could not be read, and may be missing here.`}
              </Foot>
            </>
          )}
        </Sheet>
      </PageBody>
    </Page>
  );
}

function Foot({ children }: { children: ReactNode[] }) {
  return children.some(Boolean) ? <p className={styles.foot}>{children}</p> : null;
}

function Reading({ done, of, onStop }: { done: number; of: number; onStop: () => void }) {
  return (
    <div className={styles.reading} data-patient="true">
      <ProgressWithCancel
        doing="Reading the history"
        done={done}
        total={of}
        unit="changes"
        onCancel={onStop}
      />
    </div>
  );
}
