import { commitmentsOf } from '../../../shared/queries/commitmentsOf';
import { conversationsOf } from '../../../shared/queries/conversationsOf';
import { presentAssessment } from '../../../shared/queries/presentAssessment';
import { shownName } from '../../../shared/queries/shownName';
import { useRoute } from '../../app/forRooms/useRoute';
import { useToday } from '../../app/forRooms/useToday';
import { CommitmentLine } from '../../records/CommitmentLine';
import { ContactTags } from '../../records/ContactTags';
import { LadderRungs } from '../../records/LadderRungs';
import { Face } from '../../records/media/Face';
import { PersonActions } from '../../records/PersonActions';
import { Relationships } from '../../records/Relationships';
import { useOpenWorkbook, useWorkbook } from '../../store/useWorkbook';
import { AssessmentRing } from '../../ui/AssessmentRing';
import { Ledger, LedgerEntry } from '../../ui/Ledger';
import { Panel, PanelSection } from '../../ui/Panel';
import { nearShortDay } from '../../ui/words/dayInWords';
import { type Person, placeNameOf } from './peopleColumns';

/** One person beside the list: who, act, ladder, consent, relationships, commitments, conversations. */
export function PersonPanel({ person, onClose }: { person: Person; onClose: () => void }) {
  const { go } = useRoute();
  const { reader } = useOpenWorkbook();
  const today = useToday();
  const commitments = useWorkbook((workbook) => commitmentsOf(workbook, person.id), [person.id]);
  const conversations = useWorkbook((workbook) => conversationsOf(workbook, person.id), [person.id]);
  const facts = [person.pronouns, placeNameOf(reader, person), person.occupation].filter(Boolean).join(' · ');
  const whole = () => go({ room: 'people', page: 'person', id: person.id });
  return (
    <Panel
      title={shownName(person)}
      mark={<Face key={person.id} person={person} size={48} orNothing />}
      facts={facts}
      onClose={onClose}
      actions={<PersonActions person={person} onGone={onClose} />}
    >
      <PanelSection>
        <div className="row">
          <div className="grow">
            <LadderRungs person={person} today={today} />
          </div>
          <AssessmentRing level={presentAssessment(person)?.level} />
        </div>
      </PanelSection>
      <PanelSection>
        <ContactTags person={person} today={today} />
      </PanelSection>
      <PanelSection title="Relationships">
        <Relationships id={person.id} />
      </PanelSection>
      <PanelSection title="Commitments">
        {commitments.length === 0 && <p className="muted">Nothing promised yet.</p>}
        <div className="stack tight">
          {commitments.slice(0, 4).map((commitment) => (
            <CommitmentLine key={commitment.id} commitment={commitment} today={today} />
          ))}
        </div>
      </PanelSection>
      <PanelSection
        title="Conversations"
        action={
          <button type="button" className="link" onClick={whole}>
            Open the page
          </button>
        }
      >
        {conversations.length === 0 ? (
          <p className="muted">Nobody has written down a talk yet.</p>
        ) : (
          <Ledger label="Conversations" inset="panel">
            {conversations.slice(0, 6).map((talk) => (
              <LedgerEntry key={talk.id} when={nearShortDay(talk.on, today)}>
                {talk.notes || <span className="muted">No notes</span>}
              </LedgerEntry>
            ))}
          </Ledger>
        )}
      </PanelSection>
    </Panel>
  );
}
