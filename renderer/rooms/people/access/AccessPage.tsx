import { useState } from 'react';
import { beginAccessRequest } from '../../../../shared/commands/beginAccessRequest';
import { answerDue, openRequestOf } from '../../../../shared/queries/access/accessRequests';
import { shownName } from '../../../../shared/queries/shownName';
import { useDo } from '../../../app/forRooms/useDo';
import { useRoute } from '../../../app/forRooms/useRoute';
import { useToday } from '../../../app/forRooms/useToday';
import { useWorkbook } from '../../../store/useWorkbook';
import { Button } from '../../../ui/Button';
import { DayField } from '../../../ui/form/DayField';
import { Form } from '../../../ui/form/Field';
import { FormFooter } from '../../../ui/form/FormFooter';
import { Page, PageBody } from '../../../ui/Page';
import { PageHeader } from '../../../ui/PageHeader';
import { Card } from '../../../ui/Sheet';
import { dayInSentence } from '../../../ui/words/dayInWords';
import { PersonGone } from '../PersonGone';
import type { Person } from '../peopleColumns';
import { ReviewPage } from './ReviewPage';

/** Answering somebody who asks what is held about them: the day they asked, then the draft to look through. */
export function AccessPage({ personId }: { personId: string }) {
  const person = useWorkbook((workbook) => workbook.get('person', personId), [personId]);
  const request = useWorkbook((workbook) => openRequestOf(workbook, personId), [personId]);
  if (!person) return <PersonGone />;
  return request ? (
    <ReviewPage key={request.id} person={person} request={request} />
  ) : (
    <WhenAsked person={person} />
  );
}

function WhenAsked({ person }: { person: Person }) {
  const { go } = useRoute();
  const act = useDo();
  const today = useToday();
  const [askedOn, setAskedOn] = useState<string | null>(today);
  const [problem, setProblem] = useState<string>();
  const name = shownName(person);
  const back = () => go({ room: 'people', page: 'person', id: person.id });
  const begin = async () => {
    if (!askedOn) return setProblem('Say on which day they asked. The month is counted from it.');
    if (askedOn > today) return setProblem('That day is still to come. Put in the day on which they asked.');
    const done = await act(
      (workbook, deed) => beginAccessRequest(workbook, deed, { personId: person.id, askedOn }),
      { problemHere: true },
    );
    if (!done.ok) setProblem(done.problem);
  };
  return (
    <Page scroll>
      <PageHeader
        title={`What we hold about ${name}`}
        crumb={{ label: name, onPress: back }}
        facts="Anybody may ask to see what is held about them, in any words, and is answered within a month."
      />
      <PageBody>
        <Card title="When did they ask?">
          <Form label="When did they ask?" onSubmit={() => void begin()}>
            <div className="stack loose">
              <DayField label="They asked on" value={askedOn} onChange={setAskedOn} today={today} />
              {askedOn && (
                <p className="muted">
                  The answer is due by {dayInSentence(answerDue({ askedOn }), today)}: one month, counted from
                  the day they asked. Make sure first that it is them who asks.
                </p>
              )}
              <FormFooter {...(problem ? { problem } : {})}>
                <Button onClick={back}>Cancel</Button>
                <Button rank="primary" onClick={() => void begin()}>
                  Begin the answer
                </Button>
              </FormFooter>
            </div>
          </Form>
        </Card>
      </PageBody>
    </Page>
  );
}
