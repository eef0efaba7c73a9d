import { useState } from 'react';
import { birthdayInWords } from '../../../shared/queries/calendar';
import { customFields, customInWords, customValue } from '../../../shared/queries/customFields';
import { ladderHistory } from '../../../shared/queries/ladderStage';
import { shownName } from '../../../shared/queries/shownName';
import { tiesOf } from '../../../shared/queries/tiesOf';
import { homeOf } from '../../app/forRooms/route';
import { useRoute } from '../../app/forRooms/useRoute';
import { useToday } from '../../app/forRooms/useToday';
import { ContactTags } from '../../records/ContactTags';
import { GroundsOf } from '../../records/grounds/GroundsOf';
import { Introductions } from '../../records/Introductions';
import { LadderRungs } from '../../records/LadderRungs';
import { PersonPhoto } from '../../records/media/PersonPhoto';
import { PersonActions, type PersonDialog, PersonDialogs } from '../../records/PersonActions';
import { Relationships } from '../../records/Relationships';
import { useOpenWorkbook, useWorkbook } from '../../store/useWorkbook';
import { ErrorNote } from '../../ui/ErrorNote';
import { Page, PageBody } from '../../ui/Page';
import { PageHeader } from '../../ui/PageHeader';
import { FactsList } from '../../ui/Panel';
import { Card } from '../../ui/Sheet';
import { dayInSentence } from '../../ui/words/dayInWords';
import { phoneInWords } from '../../ui/words/phoneInWords';
import { AssessmentTrail } from './AssessmentTrail';
import { AskedToSee } from './access/AskedToSee';
import { JoinedNote } from './JoinedNote';
import { NextStep } from './NextStep';
import { PersonCampaigns } from './PersonCampaigns';
import { PersonGone } from './PersonGone';
import { PersonLedger } from './PersonLedger';
import { type Person, placeNameOf } from './peopleColumns';

/** One calm page: who they are, the next step, everything so far, and how we may be in touch. */
export function PersonPage({ personId }: { personId: string }) {
  const person = useWorkbook((workbook) => workbook.get('person', personId), [personId]);
  if (!person) return <PersonGone />;
  return <PersonShown person={person} />;
}

function PersonShown({ person }: { person: Person }) {
  const { go } = useRoute();
  const { reader } = useOpenWorkbook();
  const today = useToday();
  const [dialog, setDialog] = useState<PersonDialog | null>(null);
  const [photoProblem, setPhotoProblem] = useState<string>();
  const place = [placeNameOf(reader, person), person.postcode].filter(Boolean).join(', ');
  const [first] = ladderHistory(person);
  const known = first && `known since ${dayInSentence(first.on, today)}`;
  const facts = [person.pronouns, person.occupation, place, known].filter(Boolean).join(' · ');
  return (
    <Page scroll>
      <PageHeader
        title={shownName(person)}
        mark={<PersonPhoto key={person.id} person={person} onProblem={setPhotoProblem} />}
        crumb={{ label: 'People', onPress: () => go({ room: 'people', page: 'list', id: person.id }) }}
        facts={facts}
        actions={<PersonActions person={person} onGone={() => go(homeOf.people)} />}
      />
      <PageBody
        side={
          <>
            <Card
              title="Ladder and assessment"
              action={<DialogLink words="Move" onPress={() => setDialog('ladder')} />}
            >
              <LadderRungs person={person} today={today} />
              <AssessmentTrail person={person} today={today} onAssess={() => setDialog('assess')} />
            </Card>
            <Card
              title="May we be in touch?"
              action={<DialogLink words="Record a change" onPress={() => setDialog('consent')} />}
            >
              <div className="stack">
                <ContactTags person={person} today={today} />
                <WaysToReach person={person} />
              </div>
            </Card>
            <Card title="Relationships" action={<DialogLink words="Add" onPress={() => setDialog('tie')} />}>
              <Relationships id={person.id} />
              <CircleLink person={person} />
              <Introductions person={person} />
            </Card>
            <PersonCampaigns personId={person.id} />
            <Card
              title="Why we hold this"
              action={<DialogLink words="Change" onPress={() => setDialog('grounds')} />}
            >
              <GroundsOf person={person} />
            </Card>
          </>
        }
      >
        {photoProblem && <ErrorNote>{photoProblem}</ErrorNote>}
        <JoinedNote person={person} />
        <AskedToSee person={person} />
        <NextStep person={person} />
        <PersonLedger person={person} today={today} />
      </PageBody>
      <PersonDialogs person={person} dialog={dialog} onClose={() => setDialog(null)} />
    </Page>
  );
}

function CircleLink({ person }: { person: Person }) {
  const { go } = useRoute();
  const tied = useWorkbook((workbook) => tiesOf(workbook, person.id).length > 0, [person.id]);
  if (!tied) return null;
  return (
    <p style={{ marginTop: 10 }}>
      <DialogLink
        words="See the circle"
        onPress={() => go({ room: 'people', page: 'circle', id: person.id })}
      />
    </p>
  );
}

function DialogLink({ words, onPress }: { words: string; onPress: () => void }) {
  return (
    <button type="button" className="link" onClick={onPress}>
      {words}
    </button>
  );
}

function WaysToReach({ person }: { person: Person }) {
  const own = useWorkbook(customFields);
  return (
    <FactsList
      facts={[
        ['Phone', (person.phones ?? []).map(({ key }) => phoneInWords(key)).join(', ')],
        ['Email', (person.emails ?? []).map(({ address }) => address).join(', ')],
        ['Lives at', [person.street, person.town, person.postcode].filter(Boolean).join(', ')],
        ['Birthday', person.birthday ? birthdayInWords(person.birthday) : ''],
        ['How we met', person.source],
        ['Tags', (person.tags ?? []).join(', ')],
        ...own.map((field) => [field.label, customInWords(field, customValue(person, field))] as const),
        ['Notes', person.notes],
      ]}
    />
  );
}
