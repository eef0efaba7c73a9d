import { useState } from 'react';
import { inviteToEvent } from '../../../shared/commands/inviteToEvent';
import type { Rec } from '../../../shared/model/kinds';
import { isDoNotContact } from '../../../shared/queries/doNotContact';
import { ladderStage } from '../../../shared/queries/ladderStage';
import { placesWithin } from '../../../shared/queries/placesWithin';
import { segmentProblemText } from '../../../shared/queries/segments/inWords';
import { peopleOfSearch } from '../../../shared/queries/segments/peopleOfSearch';
import { useDo } from '../../app/forRooms/useDo';
import { useToday } from '../../app/forRooms/useToday';
import { choicesByName, choicesOf } from '../../records/choices';
import { useWorkbook } from '../../store/useWorkbook';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { ErrorNote } from '../../ui/ErrorNote';
import { SelectField } from '../../ui/form/Choices';
import { countOf } from '../../ui/words/countInWords';

/** Invites everybody of a place, a rung or a saved search at once; who asked not to be contacted stays out. */
export function InviteMany({ event, onClose }: { event: Rec<'event'>; onClose: () => void }) {
  const act = useDo();
  const [placeId, setPlaceId] = useState<string | null>(event.placeId ?? null);
  const [stage, setStage] = useState<string | null>(null);
  const [segmentId, setSegmentId] = useState<string | null>(null);
  const [problem, setProblem] = useState<string>();
  const today = useToday();
  const lists = useWorkbook((workbook) => ({
    places: choicesByName(workbook.all('place')),
    stages: choicesOf(workbook, 'ladderStage'),
    searches: choicesByName(workbook.all('segment')),
  }));
  const answer = useWorkbook(
    (workbook) => {
      const places = placeId ? placesWithin(workbook, placeId) : undefined;
      const asked = new Set(
        workbook
          .by('attendance', 'eventId', event.id)
          .filter((one) => one.rsvp)
          .map((one) => workbook.resolve(one.personId)),
      );
      const search = segmentId ? peopleOfSearch(workbook, segmentId, today) : undefined;
      const people = (search?.ok ? search.people : search ? [] : workbook.all('person'))
        .filter((person) => !places || (person.placeId && places.has(person.placeId)))
        .filter((person) => !stage || ladderStage(person) === stage)
        .filter((person) => !asked.has(person.id));
      return {
        personIds: people.filter((person) => !isDoNotContact(person)).map((person) => person.id),
        leftOut: people.filter(isDoNotContact).length,
        wrong: search?.ok === false ? segmentProblemText(search.problem) : undefined,
      };
    },
    [event.id, placeId, stage, segmentId, today],
  );
  const people = countOf(answer.personIds.length, 'person', 'people');
  const invite = async () => {
    const done = await act(
      (workbook, deed) => inviteToEvent(workbook, deed, { eventId: event.id, personIds: answer.personIds }),
      { problemHere: true },
    );
    if (done.ok) onClose();
    else setProblem(done.problem);
  };
  return (
    <Dialog
      open
      title={`Invite to ${event.title}`}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button rank="primary" disabled={answer.personIds.length === 0} onClick={() => void invite()}>
            Invite {people}
          </Button>
        </>
      }
    >
      <div className="form">
        <SelectField
          label="Living in"
          hint="and below"
          clearable
          choices={lists.places}
          value={placeId}
          onChange={setPlaceId}
        />
        <SelectField
          label="On the ladder"
          clearable
          choices={lists.stages}
          value={stage}
          onChange={setStage}
        />
        {lists.searches.length > 0 && (
          <SelectField
            label="Found by a saved search"
            clearable
            choices={lists.searches}
            value={segmentId}
            onChange={setSegmentId}
            {...(answer.wrong && { error: answer.wrong })}
          />
        )}
        <p>
          <b>{people}</b> not asked yet.
          {answer.leftOut > 0 &&
            ` ${countOf(answer.leftOut, 'person', 'people')} asked not to be contacted and ${answer.leftOut === 1 ? 'stays' : 'stay'} out.`}
        </p>
        {problem && <ErrorNote>{problem}</ErrorNote>}
      </div>
    </Dialog>
  );
}
