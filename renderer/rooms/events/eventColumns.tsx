import type { Rec } from '../../../shared/model/kinds';
import { eventDay } from '../../../shared/queries/calendar';
import { type EventStages, eventStages } from '../../../shared/queries/eventStages';
import { codeLabel } from '../../../shared/queries/listCodes';
import { placeName } from '../../../shared/queries/placesWithin';
import type { WorkbookReader } from '../../../shared/workbook/reader';
import type { ListColumn } from '../../ui/list/listColumn';
import { Tag } from '../../ui/Tag';
import { countInFigures } from '../../ui/words/countInWords';
import { dayInTable } from '../../ui/words/dayInWords';

export interface EventRow {
  event: Rec<'event'>;
  type: string;
  place: string;
  campaign: string;
  stages: EventStages;
}

/** Every event with what a line of the list says of it. */
export function eventRows(workbook: WorkbookReader, today: string): readonly EventRow[] {
  return workbook.all('event').map((event) => ({
    event,
    type: codeLabel(workbook, 'eventType', event.type),
    place: event.venue ?? placeName(workbook, event.placeId),
    campaign: workbook.get('campaign', event.campaignId)?.name ?? '',
    stages: eventStages(workbook, event, today),
  }));
}

/** The columns of the diary. Kept is said out of how many: the denominator every time. */
export function eventColumns(today: string): ListColumn<EventRow>[] {
  return [
    {
      key: 'title',
      title: 'Event',
      width: 260,
      sortBy: (row) => row.event.title,
      cell: (row) => (
        <span className="row">
          <b className="cut">{row.event.title}</b>
          {row.event.cancelled && <Tag kind="bad">Cancelled</Tag>}
        </span>
      ),
    },
    {
      key: 'when',
      title: 'When',
      width: 112,
      sortBy: (row) => row.event.starts,
      cell: (row) => (
        <span className={eventDay(row.event) >= today ? 'strong' : 'muted'}>
          {dayInTable(eventDay(row.event), today)}
        </span>
      ),
    },
    { key: 'type', title: 'Type', width: 150, sortBy: (row) => row.type, cell: (row) => row.type },
    figure('came', 'Came', 76, (row) => row.stages.came),
    figure('committed', 'Committed', 106, (row) => row.stages.commitments),
    {
      key: 'kept',
      title: 'Kept',
      width: 92,
      align: 'right',
      sortBy: (row) => row.stages.kept,
      cell: (row) => (
        <span className="tabular">
          {row.stages.commitments === 0 ? '' : `${row.stages.kept} of ${row.stages.commitments}`}
        </span>
      ),
    },
    {
      key: 'place',
      title: 'Place',
      width: 190,
      sortBy: (row) => row.place,
      cell: (row) => <span className="muted cut">{row.place}</span>,
    },
    {
      key: 'campaign',
      title: 'Campaign',
      width: 190,
      sortBy: (row) => row.campaign,
      cell: (row) => <span className="muted cut">{row.campaign}</span>,
    },
  ];
}

function figure(
  key: string,
  title: string,
  width: number,
  of: (row: EventRow) => number,
): ListColumn<EventRow> {
  return {
    key,
    title,
    width,
    align: 'right',
    sortBy: of,
    cell: (row) => <span className="tabular">{of(row) === 0 ? '' : countInFigures(of(row))}</span>,
  };
}
