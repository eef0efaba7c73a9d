import { useState } from 'react';
import { recordConversation } from '../../../shared/commands/recordConversation';
import { conversationsOf } from '../../../shared/queries/conversationsOf';
import { firstName, shownName } from '../../../shared/queries/shownName';
import { homeOf } from '../../app/forRooms/route';
import { useShellKey } from '../../app/forRooms/shellKeys';
import { useDo } from '../../app/forRooms/useDo';
import { useDraft } from '../../app/forRooms/useDraft';
import { useRoute } from '../../app/forRooms/useRoute';
import { useToday } from '../../app/forRooms/useToday';
import { DraftFound } from '../../records/DraftFound';
import { PersonPicker } from '../../records/PersonPicker';
import { useOpenWorkbook, useWorkbook } from '../../store/useWorkbook';
import { Button } from '../../ui/Button';
import { Form } from '../../ui/form/Field';
import { FormFooter } from '../../ui/form/FormFooter';
import { Page, PageBody } from '../../ui/Page';
import { PageHeader } from '../../ui/PageHeader';
import { Sheet } from '../../ui/Sheet';
import { dayInSentence } from '../../ui/words/dayInWords';
import { ConversationFields } from './ConversationFields';
import { conversationHeld, emptyConversation } from './conversationDraft';
import { LastTime } from './LastTime';
import { type Person, placeNameOf } from './peopleColumns';

/** Log a one-to-one: with whom first, then in the order of the talk. */
export function OneToOnePage({ personId }: { personId: string | undefined }) {
  const { go, replace } = useRoute();
  const person = useWorkbook((workbook) => workbook.get('person', personId), [personId]);
  if (person) return <OneToOneForm person={person} />;
  return (
    <Page scroll>
      <PageHeader title="Log a one-to-one" crumb={{ label: 'People', onPress: () => go(homeOf.people) }} />
      <PageBody>
        <Sheet>
          <div className="form">
            <PersonPicker
              label="Whom did you talk with?"
              personId={null}
              autoFocus
              canAdd
              onChange={(id) => id && replace({ room: 'people', page: 'oneToOne', about: id })}
            />
          </div>
        </Sheet>
      </PageBody>
    </Page>
  );
}

function OneToOneForm({ person }: { person: Person }) {
  const { go } = useRoute();
  const act = useDo();
  const today = useToday();
  const { reader } = useOpenWorkbook();
  const draft = useDraft(`oneToOne/${person.id}`, emptyConversation);
  const [problem, setProblem] = useState<string>();
  const talks = useWorkbook((workbook) => conversationsOf(workbook, person.id), [person.id]);
  const [last] = talks;
  const name = firstName(person);
  const place = placeNameOf(reader, person);
  const save = async (another: boolean) => {
    const done = await act(
      (workbook, deed) => recordConversation(workbook, deed, conversationHeld(draft.value, person, today)),
      { problemHere: true },
    );
    if (!done.ok) return setProblem(done.problem);
    draft.clear();
    go(another ? { room: 'people', page: 'oneToOne' } : { room: 'people', page: 'list', id: person.id });
  };
  useShellKey('save', () => void save(false));
  return (
    <Page scroll>
      <PageHeader
        title="Log a one-to-one"
        crumb={{
          label: shownName(person),
          onPress: () => go({ room: 'people', page: 'person', id: person.id }),
        }}
        facts={`With ${shownName(person)}${place ? `, ${place}` : ''}. ${
          last
            ? `Conversation ${talks.length + 1}; the last was on ${dayInSentence(last.on, today)}.`
            : 'Your first conversation.'
        }`}
      />
      <PageBody side={<LastTime person={person} last={last} today={today} />}>
        <Sheet>
          <Form label="One-to-one" onSubmit={() => void save(false)}>
            <div className="form">
              <DraftFound draft={draft} />
              <ConversationFields value={draft.value} set={draft.set} name={name} today={today} />
            </div>
            <FormFooter
              problem={problem}
              saves
              left={
                <Button rank="quiet" onClick={() => void save(true)}>
                  Save and log another
                </Button>
              }
            >
              <Button rank="primary" type="submit">
                Save one-to-one
              </Button>
            </FormFooter>
          </Form>
        </Sheet>
      </PageBody>
    </Page>
  );
}
