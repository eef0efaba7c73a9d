import { type ReactNode, useState } from 'react';
import { addMembers } from '../../../shared/commands/addMembers';
import { addToCampaign } from '../../../shared/commands/addToCampaign';
import { editPeople } from '../../../shared/commands/editPeople';
import { inviteToEvent } from '../../../shared/commands/inviteToEvent';
import { eventDay } from '../../../shared/queries/calendar';
import { campaignPartOf } from '../../../shared/queries/campaignPeople';
import { hasNoticeToStop, isDoNotContact } from '../../../shared/queries/doNotContact';
import { type Command, useDo } from '../../app/forRooms/useDo';
import { useToday } from '../../app/forRooms/useToday';
import { choicesByName } from '../../records/choices';
import { PersonPicker } from '../../records/PersonPicker';
import { useWorkbook } from '../../store/useWorkbook';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { ErrorNote } from '../../ui/ErrorNote';
import { SelectField, TagPicker } from '../../ui/form/Choices';
import { countOf } from '../../ui/words/countInWords';
import { dayInTable } from '../../ui/words/dayInWords';

interface BulkProps {
  personIds: readonly string[];
  onClose: () => void;
  onDone: () => void;
}

interface BulkDialogProps extends BulkProps {
  title: string;
  /** "Tag 3 people". */
  deed: string;
  /** Undefined while something is still to be chosen. */
  command: Command | undefined;
  children: ReactNode;
}

/** One choice for several people, and the button that says what follows. */
function BulkDialog({ title, deed, command, onClose, onDone, children }: BulkDialogProps) {
  const act = useDo();
  const [problem, setProblem] = useState<string>();
  const save = async () => {
    if (!command) return;
    const done = await act(command, { problemHere: true });
    if (done.ok) onDone();
    else setProblem(done.problem);
  };
  return (
    <Dialog
      open
      title={title}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button rank="primary" disabled={!command} onClick={() => void save()}>
            {deed}
          </Button>
        </>
      }
    >
      <div className="form">
        {children}
        {problem && <ErrorNote>{problem}</ErrorNote>}
      </div>
    </Dialog>
  );
}

const peopleOf = (personIds: readonly string[]): string => countOf(personIds.length, 'person', 'people');

/** Adds tags to all of them. */
export function TagDialog(props: BulkProps) {
  const { personIds } = props;
  const [tags, setTags] = useState<string[]>([]);
  const known = useWorkbook((workbook) => [
    ...new Set(workbook.all('person').flatMap((person) => person.tags ?? [])),
  ]);
  const deed = `Tag ${peopleOf(personIds)}`;
  return (
    <BulkDialog
      {...props}
      title={deed}
      deed={deed}
      command={
        tags.length === 0
          ? undefined
          : (workbook, at) => editPeople(workbook, at, { personIds, addTags: tags })
      }
    >
      <TagPicker
        label="Tags to add"
        hint="Type and press Enter"
        tags={tags}
        known={known}
        onChange={setTags}
      />
    </BulkDialog>
  );
}

/** Gives all of them to one organiser. */
export function AssignDialog(props: BulkProps) {
  const { personIds } = props;
  const [organiserId, setOrganiserId] = useState<string | null>(null);
  return (
    <BulkDialog
      {...props}
      title={`Who looks after ${peopleOf(personIds)}?`}
      deed="Assign the organiser"
      command={
        organiserId ? (workbook, at) => editPeople(workbook, at, { personIds, organiserId }) : undefined
      }
    >
      <PersonPicker label="Organiser" personId={organiserId} onChange={setOrganiserId} autoFocus />
    </BulkDialog>
  );
}

/** Invites all of them to one event that is still to come; who asked not to be contacted stays out. */
export function InviteDialog(props: BulkProps) {
  const today = useToday();
  const personIds = useWorkbook(
    (workbook) =>
      props.personIds.filter((id) => {
        const person = workbook.get('person', id);
        return person && !isDoNotContact(person) && !hasNoticeToStop(person);
      }),
    [props.personIds],
  );
  const leftOut = props.personIds.length - personIds.length;
  const [eventId, setEventId] = useState<string | null>(null);
  const events = useWorkbook(
    (workbook) =>
      workbook
        .all('event')
        .filter((event) => !event.cancelled && eventDay(event) >= today)
        .sort((a, b) => a.starts.localeCompare(b.starts))
        .map((event) => ({
          value: event.id,
          label: `${event.title}, ${dayInTable(eventDay(event), today)}`,
        })),
    [today],
  );
  return (
    <BulkDialog
      {...props}
      title={`Invite ${peopleOf(personIds)}`}
      deed={`Invite ${peopleOf(personIds)}`}
      command={
        eventId && personIds.length > 0
          ? (workbook, at) => inviteToEvent(workbook, at, { personIds, eventId })
          : undefined
      }
    >
      {events.length === 0 ? (
        <p>No event is planned. Plan one in Events, then invite them.</p>
      ) : (
        <SelectField
          label="To which event"
          searchable
          choices={events}
          value={eventId}
          onChange={setEventId}
        />
      )}
      {leftOut > 0 && (
        <p>
          {countOf(leftOut, 'person', 'people')} asked not to be contacted and{' '}
          {leftOut === 1 ? 'stays' : 'stay'} out.
        </p>
      )}
    </BulkDialog>
  );
}

/** Puts all of them into one campaign; those who are in it already are counted. */
export function JoinCampaignDialog(props: BulkProps) {
  const { personIds } = props;
  const [campaignId, setCampaignId] = useState<string | null>(null);
  const campaigns = useWorkbook((workbook) =>
    choicesByName(workbook.all('campaign').filter(({ ended }) => !ended)),
  );
  const there = useWorkbook(
    (workbook) =>
      campaignId ? personIds.filter((id) => campaignPartOf(workbook, campaignId, id)).length : 0,
    [campaignId, personIds],
  );
  const fresh = personIds.length - there;
  return (
    <BulkDialog
      {...props}
      title={`Add ${peopleOf(personIds)} to a campaign`}
      deed={campaignId ? `Add ${countOf(fresh, 'person', 'people')} to it` : 'Add them to the campaign'}
      command={
        campaignId && fresh > 0
          ? (workbook, at) => addToCampaign(workbook, at, { personIds, campaignId })
          : undefined
      }
    >
      {campaigns.length === 0 ? (
        <p>No campaign is under way. Start one in Campaigns, then put people into it.</p>
      ) : (
        <SelectField
          label="Campaign"
          searchable
          choices={campaigns}
          value={campaignId}
          onChange={setCampaignId}
        />
      )}
      {there > 0 && (
        <p>
          {countOf(there, 'person is', 'people are')} in it already and {there === 1 ? 'stays' : 'stay'} as
          they are.
        </p>
      )}
    </BulkDialog>
  );
}

/** Puts all of them into one group. */
export function JoinGroupDialog(props: BulkProps) {
  const { personIds } = props;
  const [groupId, setGroupId] = useState<string | null>(null);
  const groups = useWorkbook((workbook) => choicesByName(workbook.all('group')));
  return (
    <BulkDialog
      {...props}
      title={`Add ${peopleOf(personIds)} to a group`}
      deed="Add them to the group"
      command={groupId ? (workbook, at) => addMembers(workbook, at, { personIds, groupId }) : undefined}
    >
      {groups.length === 0 ? (
        <p>There is no group yet. Add one under Groups, then put people into it.</p>
      ) : (
        <SelectField label="Group" searchable choices={groups} value={groupId} onChange={setGroupId} />
      )}
    </BulkDialog>
  );
}
