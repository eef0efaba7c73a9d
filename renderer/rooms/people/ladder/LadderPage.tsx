import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import { useState } from 'react';
import { addDays } from '../../../../shared/queries/calendar';
import { ladderBoard } from '../../../../shared/queries/ladder/ladderBoard';
import { placesWithin } from '../../../../shared/queries/placesWithin';
import { useToday } from '../../../app/forRooms/useToday';
import { choicesByName } from '../../../records/choices';
import { useCounted } from '../../../store/useCounted';
import { useOpenWorkbook, useWorkbook } from '../../../store/useWorkbook';
import { Button } from '../../../ui/Button';
import { BareSelect } from '../../../ui/form/BareSelect';
import { BareSegments } from '../../../ui/form/Choices';
import { Page, PageBody } from '../../../ui/Page';
import { PageHeader } from '../../../ui/PageHeader';
import { ProgressWithCancel } from '../../../ui/ProgressWithCancel';
import { countInFigures } from '../../../ui/words/countInWords';
import { PeopleViews } from '../PeopleViews';
import { LadderColumns } from './LadderColumns';
import { LadderFlowTable } from './LadderFlowTable';
import { RulesDialog } from './RulesDialog';

type View = 'board' | 'flow';

const everywhere = 'everywhere';
const aYear = 365;

/** Where everybody stands on the ladder, who looks ready for the next rung and why, and how people moved. */
export function LadderPage() {
  const { reader } = useOpenWorkbook();
  const today = useToday();
  const [view, setView] = useState<View>('board');
  const [placeId, setPlaceId] = useState(everywhere);
  const [ruling, setRuling] = useState(false);
  const since = addDays(today, -aYear);
  const total = useWorkbook((workbook) => workbook.count('person'));
  const version = useWorkbook((workbook) => workbook.version);
  const places = useWorkbook((workbook) => choicesByName(workbook.all('place')));
  const within = useWorkbook(
    (workbook) => (placeId === everywhere ? undefined : placesWithin(workbook, placeId)),
    [placeId],
  );
  const { answer: board, done } = useCounted(
    () => ladderBoard(reader, { today, since, within }),
    [reader, today, since, within, version],
  );
  return (
    <Page scroll={view === 'flow'}>
      <PageHeader
        title="Ladder"
        facts={
          board ? (
            <>
              <b>{countInFigures(board.climbed)} climbed in the last year.</b> {countInFigures(board.ready)}{' '}
              {board.ready === 1 ? 'looks' : 'look'} ready for the next rung
            </>
          ) : (
            'Where everybody stands, and who looks ready'
          )
        }
        views={<PeopleViews open="ladder" />}
        actions={
          <>
            <BareSegments
              label="View"
              choices={[
                { value: 'board', label: 'Board' },
                { value: 'flow', label: 'Flow' },
              ]}
              value={view}
              onChange={setView}
            />
            <BareSelect
              label="Place"
              choices={[{ value: everywhere, label: 'All my patch' }, ...places]}
              value={placeId}
              onChange={setPlaceId}
            />
            <Button icon={<IconAdjustmentsHorizontal size={20} />} onClick={() => setRuling(true)}>
              Change the rules
            </Button>
          </>
        }
      />
      {view === 'flow' && (
        <PageBody>
          <LadderFlowTable from={since} to={today} within={within} today={today} />
        </PageBody>
      )}
      {view === 'board' &&
        (board ? (
          <LadderColumns board={board} />
        ) : (
          <ProgressWithCancel doing="Looking at everybody" done={done ?? 0} total={total} unit="people" />
        ))}
      {ruling && <RulesDialog onClose={() => setRuling(false)} />}
    </Page>
  );
}
