import type { Rec } from '../../../shared/model/kinds';
import { customColumn, customFields, customInWords, customValue } from '../../../shared/queries/customFields';
import { ladderStage, rungOf } from '../../../shared/queries/ladderStage';
import { lastSpoken } from '../../../shared/queries/lastContact';
import { codeLabel } from '../../../shared/queries/listCodes';
import { loopFor } from '../../../shared/queries/loopFor';
import { presentAssessment } from '../../../shared/queries/presentAssessment';
import { shownName, sortName } from '../../../shared/queries/shownName';
import type { WorkbookReader } from '../../../shared/workbook/reader';
import { LoopOf } from '../../records/LoopOf';
import { AssessmentRing } from '../../ui/AssessmentRing';
import type { ListColumn } from '../../ui/list/listColumn';
import { nearShortDay } from '../../ui/words/dayInWords';
import { phoneInWords } from '../../ui/words/phoneInWords';

export type Person = Rec<'person'>;

/** Where somebody lives, as a list says it. */
export const placeNameOf = (workbook: WorkbookReader, person: Person): string =>
  workbook.get('place', person.placeId)?.name ?? person.town ?? '';

/** The columns of the people list, the dearest first: they fold away from the right. */
export function peopleColumns(workbook: WorkbookReader, today: string): ListColumn<Person>[] {
  return [
    {
      key: 'name',
      title: 'Name',
      width: 190,
      sortBy: sortName,
      cell: (person) => (
        <span className="row">
          <AssessmentRing level={presentAssessment(person)?.level} />
          <b className="cut">{shownName(person)}</b>
        </span>
      ),
    },
    {
      key: 'ladder',
      title: 'Ladder',
      width: 108,
      sortBy: (person) => rungOf(workbook, ladderStage(person)),
      cell: (person) => codeLabel(workbook, 'ladderStage', ladderStage(person)) || '–',
    },
    {
      key: 'loop',
      title: 'Last event',
      width: 102,
      cell: (person) => <LoopOf loop={loopFor(workbook, person.id, today)} />,
    },
    {
      key: 'place',
      title: 'Place',
      width: 168,
      sortBy: (person) => placeNameOf(workbook, person) || null,
      cell: (person) => <span className="muted cut">{placeNameOf(workbook, person)}</span>,
    },
    {
      key: 'spoke',
      title: 'Spoke to',
      width: 100,
      sortBy: (person) => lastSpoken(workbook, person.id) ?? null,
      cell: (person) => {
        const day = lastSpoken(workbook, person.id);
        return <span className="muted">{day ? nearShortDay(day, today) : 'Never'}</span>;
      },
    },
    {
      key: 'phone',
      title: 'Phone',
      width: 130,
      hiddenAtFirst: true,
      cell: (person) => <span className="tabular">{phoneInWords(person.phones?.[0]?.key ?? '')}</span>,
    },
    {
      key: 'email',
      title: 'Email',
      width: 200,
      hiddenAtFirst: true,
      sortBy: (person) => person.emails?.[0]?.key ?? null,
      cell: (person) => <span className="cut">{person.emails?.[0]?.address ?? ''}</span>,
    },
    {
      key: 'tags',
      title: 'Tags',
      width: 160,
      hiddenAtFirst: true,
      cell: (person) => <span className="muted cut">{(person.tags ?? []).join(', ')}</span>,
    },
    ...customFields(workbook).map(
      (field): ListColumn<Person> => ({
        key: customColumn(field.id),
        title: field.label,
        width: 130,
        hiddenAtFirst: true,
        ...(field.type === 'number' && { align: 'right' }),
        sortBy: (person) => {
          const value = customValue(person, field);
          return typeof value === 'boolean' ? Number(value) : value;
        },
        cell: (person) => <span className="cut">{customInWords(field, customValue(person, field))}</span>,
      }),
    ),
  ];
}
