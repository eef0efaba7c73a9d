import { useMemo } from 'react';
import type { ReceivedCounts } from '../../../shared/formats/pack/countsPack';
import type { Rec } from '../../../shared/model/kinds';
import { incomingItems } from '../../../shared/queries/incomingItems';
import { packMaker, trustOf } from '../../../shared/queries/packMaker';
import { homeOf } from '../../app/forRooms/route';
import { useRoute } from '../../app/forRooms/useRoute';
import { useToday } from '../../app/forRooms/useToday';
import { CountsTable } from '../../records/CountsTable';
import { type OpenedPack, takePackIn } from '../../store/packs';
import { useWorkbook } from '../../store/useWorkbook';
import { Note } from '../../ui/Note';
import { PageHeader } from '../../ui/PageHeader';
import { Card } from '../../ui/Sheet';
import { dayInSentence, dayOfInstant, rangeOfDays } from '../../ui/words/dayInWords';
import styles from './exchange.module.css';
import { Frame } from './Frame';
import { PackNotes } from './PackNotes';
import { importPromise } from './packWords';
import { TakeInButtons, useTakeIn } from './TakeIn';
import { usePackImport } from './usePackImport';

interface CountsPreviewProps {
  name: string;
  pack: OpenedPack;
  counts: ReceivedCounts;
  onBack: () => void;
  onDone: (label: string) => void;
}

/** Counts of a patch before they go in: from whom, which patch and days, whether they replace others, and the table. */
export function CountsPreview({ name, pack, counts, onBack, onDone }: CountsPreviewProps) {
  const { go } = useRoute();
  const today = useToday();
  const { manifest, preview, signer } = pack;
  const maker = useWorkbook((workbook) => packMaker(workbook, signer), [signer]);
  const held = useWorkbook((workbook) => workbook.get('patchCounts', counts.id), [counts.id]);
  const trust = trustOf(maker);
  // One decision for the whole table: half of an older one and half of a newer would be nobody's counts.
  const items = useMemo(
    () => incomingItems(preview, trust).map((item) => ({ ...item, ticked: item.later !== 'ours' })),
    [preview, trust],
  );
  const todo = usePackImport(pack, items, trust, takePackIn);
  const from = ('colleague' in maker && maker.colleague.name) || manifest.from || 'somebody';
  const something = items.some(({ ticked }) => ticked);
  const takeIn = useTakeIn(todo, something, (done) => onDone(done.label));
  return (
    <Frame
      reading="What is in the pack"
      problem={todo.problem?.text}
      left={importPromise(todo, {
        taking: 'Taking them in…',
        undo: something
          ? `One undo takes them out again${held ? ' and puts the earlier ones back' : ''}.`
          : undefined,
        nothing: 'Importing them would change nothing.',
      })}
      head={
        <>
          <PageHeader
            title={`Check the counts of ${counts.patch}`}
            crumb={{ label: 'Import & export', onPress: () => go(homeOf.exchange) }}
            facts={
              <>
                <b>{name}</b> · from {from} · {rangeOfDays(counts.since, counts.until, today)} · counted{' '}
                {dayInSentence(dayOfInstant(counts.madeAt), today)}
              </>
            }
          />
          <PackNotes from={from} preview={preview} maker={maker} madeAt={manifest.madeAt} />
        </>
      }
      buttons={
        <TakeInButtons
          todo={todo}
          deed={something ? (held ? 'Replace the counts' : 'Import the counts') : undefined}
          onTakeIn={takeIn}
          onLeave={onBack}
        />
      }
    >
      <div className={`${styles.two} ${styles.formed}`}>
        <Card title="All that is in it">
          <CountsTable rows={counts.rows} caption="The counts in the pack" />
        </Card>
        <div className="stack">
          <WhatBecomes held={held} counts={counts} something={something} />
        </div>
      </div>
    </Frame>
  );
}

interface WhatBecomesProps {
  held: Rec<'patchCounts'> | undefined;
  counts: ReceivedCounts;
  something: boolean;
}

/** Whether they are the first of their patch, take the place of others, or are those that are here or older. */
function WhatBecomes({ held, counts, something }: WhatBecomesProps) {
  const today = useToday();
  if (!held)
    return <Note kind="info">These are the first counts of this patch. They go to Charts › Patches.</Note>;
  const earlier = `the counts of ${rangeOfDays(held.since, held.until, today)}, made ${dayInSentence(dayOfInstant(held.madeAt), today)}`;
  if (!something) return <Note kind="info">Nothing in them is new: you hold {earlier}.</Note>;
  return (
    <>
      <Note kind="info">They take the place of {earlier}.</Note>
      {held.signedBy !== counts.signedBy && (
        <Note kind="attention">
          <b>Signed with another key than those that you hold.</b> Ring whoever sent them before you replace
          them.
        </Note>
      )}
    </>
  );
}
