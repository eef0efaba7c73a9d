import { IconArrowsSplit, IconPlus, IconSquare, IconTextPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { erasuresAsked } from '../../../shared/queries/erasuresAsked';
import { type IncomingItem, incomingItems } from '../../../shared/queries/incomingItems';
import { withIncoming } from '../../../shared/queries/incomingText';
import { packMaker, trustOf } from '../../../shared/queries/packMaker';
import { homeOf } from '../../app/forRooms/route';
import { useRoute } from '../../app/forRooms/useRoute';
import { useToday } from '../../app/forRooms/useToday';
import { type OpenedPack, takePackIn } from '../../store/packs';
import { useOpenWorkbook, useWorkbook } from '../../store/useWorkbook';
import { PageHeader } from '../../ui/PageHeader';
import { capital } from '../../ui/words/capital';
import { countOf } from '../../ui/words/countInWords';
import { dayInSentence, dayOfInstant } from '../../ui/words/dayInWords';
import { ConflictRows } from './ConflictRows';
import { ErasuresAsked } from './ErasuresAsked';
import { type FigureTab, FigureTabs } from './FigureTabs';
import { Frame } from './Frame';
import { IncomingKinds } from './IncomingKinds';
import { IncomingRows } from './IncomingRows';
import { PackNotes } from './PackNotes';
import { importPromise, levelWords } from './packWords';
import { TakeInButtons, useTakeIn } from './TakeIn';
import { type TakenIn, usePackImport } from './usePackImport';

type TabName = 'new' | 'gaps' | 'conflicts' | 'unticked';

const tabOf: Readonly<Record<IncomingItem['what'], TabName>> = {
  new: 'new',
  gap: 'gaps',
  conflict: 'conflicts',
  newer: 'unticked',
  joining: 'unticked',
  deletion: 'unticked',
  restored: 'unticked',
  protectionCleared: 'unticked',
  consentGranted: 'unticked',
  listChange: 'unticked',
  erasure: 'unticked',
};

interface PackPreviewProps {
  name: string;
  pack: OpenedPack;
  onBack: () => void;
  onDone: (done: TakenIn) => void;
}

/** Who says they made the pack, what is new, what differs, and what is held back until it is ticked. */
export function PackPreview({ name, pack, onBack, onDone }: PackPreviewProps) {
  const { go } = useRoute();
  const today = useToday();
  const { reader } = useOpenWorkbook();
  const { manifest, preview, signer } = pack;
  const maker = useWorkbook((workbook) => packMaker(workbook, signer), [signer]);
  const trust = trustOf(maker);
  const items = useMemo(
    () => [...incomingItems(preview, trust), ...erasuresAsked(reader, preview)],
    [preview, trust, reader],
  );
  const todo = usePackImport(pack, items, trust, takePackIn);
  const groups = useMemo(() => {
    const sorted: Record<TabName, IncomingItem[]> = { new: [], gaps: [], conflicts: [], unticked: [] };
    for (const item of items) sorted[tabOf[item.what]].push(item);
    return sorted;
  }, [items]);
  const seeing = useMemo(() => withIncoming(reader, preview.fresh), [reader, preview]);
  const [tab, setTab] = useState<TabName>(
    () =>
      (['conflicts', 'new', 'gaps', 'unticked'] as const).find((each) => groups[each].length > 0) ?? 'new',
  );
  const erasing = todo.erasing.length;
  const deeds = [
    (erasing === 0 || todo.counts.ticked > erasing) &&
      `Import ${countOf(todo.counts.ticked - erasing, 'change', 'changes')}`,
    erasing > 0 && `erase ${countOf(erasing, 'person', 'people')}`,
  ]
    .filter(Boolean)
    .join(' and ');
  const asked = groups.unticked.filter(({ what }) => what === 'erasure');
  const from = ('colleague' in maker && maker.colleague.name) || manifest.from || 'somebody';
  const takeIn = useTakeIn(todo, todo.something, onDone);
  const tabs: readonly FigureTab<TabName>[] = [
    { name: 'new', word: 'New records', figure: groups.new.length, icon: <IconPlus size={20} /> },
    { name: 'gaps', word: 'Gaps filled', figure: groups.gaps.length, icon: <IconTextPlus size={20} /> },
    {
      name: 'conflicts',
      word: 'Conflicts',
      figure: groups.conflicts.length,
      icon: <IconArrowsSplit size={20} />,
    },
    {
      name: 'unticked',
      word: trust === 'checked' ? 'Weighty changes' : 'Held back',
      figure: groups.unticked.length,
      icon: <IconSquare size={20} />,
    },
  ];
  const nothing = items.length === 0;
  return (
    <Frame
      problem={todo.problem?.text}
      left={importPromise(todo, {
        taking: 'Taking it in…',
        undo: nothing
          ? undefined
          : `One undo puts back the earlier values, as if the file had never been opened${erasing > 0 ? ', but nobody who was erased' : ''}.`,
        nothing: 'Importing it would change nothing.',
      })}
      head={
        <>
          <PageHeader
            title={`Check ${manifest.scopeTitle ? `“${manifest.scopeTitle}”` : 'the pack'}`}
            crumb={{ label: 'Import & export', onPress: () => go(homeOf.exchange) }}
            facts={
              <>
                <b>{name}</b> · made {dayInSentence(dayOfInstant(manifest.madeAt), today)}
                {manifest.level && ` · ${levelWords[manifest.level].label.toLowerCase()}`}
              </>
            }
          />
          <PackNotes from={from} preview={preview} maker={maker} madeAt={manifest.madeAt} />
          {!nothing && <FigureTabs label="What the pack would do" tabs={tabs} open={tab} onOpen={setTab} />}
        </>
      }
      buttons={
        <TakeInButtons
          todo={todo}
          deed={nothing ? undefined : capital(deeds)}
          erases={erasing > 0}
          disabled={!todo.something}
          onTakeIn={takeIn}
          onLeave={onBack}
        />
      }
    >
      {nothing ? (
        <p>
          Nothing in this pack is new. All {countOf(preview.unchanged, 'record', 'records')} in it are here
          already, just as they are.
        </p>
      ) : (
        <section role="tabpanel" aria-label={tabs.find((each) => each.name === tab)?.word ?? ''}>
          {tab === 'new' && (
            <IncomingKinds items={groups.new} seeing={seeing} media={pack.media} todo={todo} />
          )}
          {tab === 'gaps' && (
            <IncomingRows items={groups.gaps} seeing={seeing} todo={todo} none="No gap of yours is filled." />
          )}
          {tab === 'conflicts' && (
            <ConflictRows items={groups.conflicts} seeing={seeing} from={from} trust={trust} todo={todo} />
          )}
          {tab === 'unticked' && <ErasuresAsked items={asked} from={from} todo={todo} />}
          {tab === 'unticked' && (asked.length === 0 || groups.unticked.length > asked.length) && (
            <IncomingRows
              items={groups.unticked.filter(({ what }) => what !== 'erasure')}
              seeing={seeing}
              todo={todo}
              none="Nothing is held back."
              about={
                trust === 'checked'
                  ? `${from} made these: they go in unless you untick them.`
                  : `Nobody can tell whether ${from} really made this pack, so these stay out until you tick them.`
              }
            />
          )}
        </section>
      )}
    </Frame>
  );
}
