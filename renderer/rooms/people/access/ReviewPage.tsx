import { useMemo, useState } from 'react';
import { answerAccessRequest } from '../../../../shared/commands/answerAccessRequest';
import { deleteRecord } from '../../../../shared/commands/deleteRecord';
import { type ItemLookedAt, lookAtItems } from '../../../../shared/commands/lookAtItems';
import { accessAnswer, lookedAt } from '../../../../shared/queries/access/accessAnswer';
import type { SubjectRequest } from '../../../../shared/queries/access/accessRequests';
import {
  accessSections,
  accessSectionTitles,
  type HeldItem,
} from '../../../../shared/queries/access/heldItem';
import { shownName } from '../../../../shared/queries/shownName';
import { useDo } from '../../../app/forRooms/useDo';
import { useRoute } from '../../../app/forRooms/useRoute';
import { useToday } from '../../../app/forRooms/useToday';
import { daysLeftInWords } from '../../../records/daysLeft';
import { Button } from '../../../ui/Button';
import { BareSegments } from '../../../ui/form/Choices';
import { DayField } from '../../../ui/form/DayField';
import { Page, PageBody } from '../../../ui/Page';
import { PageHeader } from '../../../ui/PageHeader';
import { ProgressWithCancel } from '../../../ui/ProgressWithCancel';
import { Card } from '../../../ui/Sheet';
import { countOf } from '../../../ui/words/countInWords';
import { dayInSentence } from '../../../ui/words/dayInWords';
import type { Person } from '../peopleColumns';
import { AnswerView } from './AnswerView';
import { ItemsOfSection } from './ItemsOfSection';
import { useHeld } from './useHeld';

interface ReviewPageProps {
  person: Person;
  request: SubjectRequest;
}

type View = 'review' | 'answer';

const views = [
  { value: 'review', label: 'Look through' },
  { value: 'answer', label: 'The answer' },
] as const satisfies readonly { value: View; label: string }[];

/** The draft: everything that is held, each item to be looked at; and the answer that comes of it. */
export function ReviewPage({ person, request }: ReviewPageProps) {
  const { go } = useRoute();
  const today = useToday();
  const [view, setView] = useState<View>('review');
  const { items, done, of, unreadable } = useHeld(person);
  const looked = useMemo(() => lookedAt(items ?? [], request), [items, request]);
  const answer = useMemo(() => items && accessAnswer(items, looked), [items, looked]);
  const name = shownName(person);
  const left = (items ?? []).filter(({ key }) => !looked.has(key));
  return (
    <Page scroll>
      <PageHeader
        title={`What we hold about ${name}`}
        crumb={{ label: name, onPress: () => go({ room: 'people', page: 'person', id: person.id }) }}
        facts={`Asked on ${dayInSentence(request.askedOn, today)} · ${daysLeftInWords(request, today)}`}
        views={
          <BareSegments label="Look through, or the answer" choices={views} value={view} onChange={setView} />
        }
      />
      {view === 'answer' ? (
        <AnswerView
          person={person}
          request={request}
          answer={answer}
          left={left.length}
          onReview={() => setView('review')}
        />
      ) : (
        <PageBody
          side={
            <>
              <Card title="How far it is">
                <HowFar
                  request={request}
                  left={left}
                  of={items?.length ?? 0}
                  known={items !== undefined}
                  unreadable={unreadable}
                />
              </Card>
              <Card title="Settle the request">
                <Settle request={request} />
              </Card>
            </>
          }
        >
          {done !== undefined && (
            <ProgressWithCancel doing="Looking through the book" done={done} total={of} />
          )}
          {items &&
            accessSections.map((section) => {
              const within = items.filter((item) => item.section === section);
              return (
                within.length > 0 && (
                  <ItemsOfSection
                    key={section}
                    title={accessSectionTitles[section]}
                    items={within}
                    looked={looked}
                    requestId={request.id}
                  />
                )
              );
            })}
        </PageBody>
      )}
    </Page>
  );
}

interface HowFarProps {
  request: SubjectRequest;
  left: readonly HeldItem[];
  of: number;
  known: boolean;
  /** Earlier changes that could not be read. */
  unreadable: number;
}

function HowFar({ request, left, of, known, unreadable }: HowFarProps) {
  const act = useDo();
  const sure = left.filter(({ section, unsure }) => section !== 'mentions' && !unsure);
  const accept = () => {
    const items = sure.map(({ key, mark }): ItemLookedAt => ({ key, mark, as: 'hidden' }));
    void act((workbook, deed) => lookAtItems(workbook, deed, { requestId: request.id, items }));
  };
  if (!known) return <p className="muted">Everything that names them is being looked for.</p>;
  return (
    <div className="stack">
      <p role="status">
        <b>{left.length === 0 ? 'All looked at' : `${countOf(left.length, 'item', 'items')} to look at`}</b>
        <span className="muted"> of {of}</span>
      </p>
      {sure.length > 1 && (
        <Button size="small" onClick={accept}>
          Take {countOf(sure.length, 'item', 'items')} as shown
        </Button>
      )}
      <p className="muted small">
        Other people’s names, emails and phones are hidden by what this book knows of them. It does not know a
        nickname, or who “her brother” is: read each text for what gives somebody away.
      </p>
      <p className="muted small">
        What stood in their own records before is in it as far as the history is kept: two years. Earlier
        wordings of what others wrote are not.
        {unreadable > 0 &&
          ` ${countOf(unreadable, 'earlier change', 'earlier changes')} could not be read, and may be missing.`}
      </p>
    </div>
  );
}

function Settle({ request }: { request: SubjectRequest }) {
  const act = useDo();
  const { go } = useRoute();
  const today = useToday();
  const [day, setDay] = useState<string | null>(today);
  const away = () => go({ room: 'people', page: 'person', id: request.personId });
  const answered = async () => {
    const done = await act((workbook, deed) =>
      answerAccessRequest(workbook, deed, { requestId: request.id, answeredOn: day ?? today }),
    );
    if (done.ok) away();
  };
  const drop = async () => {
    const done = await act((workbook, deed) =>
      deleteRecord(workbook, deed, { kind: 'subjectRequest', id: request.id }),
    );
    if (done.ok) away();
  };
  return (
    <div className="stack">
      <DayField label="They had their answer on" value={day} onChange={setDay} today={today} />
      <div className="row wrap">
        <Button size="small" rank="primary" onClick={() => void answered()}>
          Mark as answered
        </Button>
        <Button size="small" rank="quiet" onClick={() => void drop()}>
          They did not ask after all
        </Button>
      </div>
    </div>
  );
}
