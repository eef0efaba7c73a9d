import { IconUserStar, IconX } from '@tabler/icons-react';
import { removeMember } from '../../../../shared/commands/removeMember';
import type { Rec } from '../../../../shared/model/kinds';
import { ladderStage } from '../../../../shared/queries/ladderStage';
import { lastSpoken } from '../../../../shared/queries/lastContact';
import { codeLabel } from '../../../../shared/queries/listCodes';
import type { GroupOverview } from '../../../../shared/queries/patch/groupOverview';
import type { Member } from '../../../../shared/queries/patch/membersOf';
import { presentAssessment } from '../../../../shared/queries/presentAssessment';
import { shownName } from '../../../../shared/queries/shownName';
import { useDo } from '../../../app/forRooms/useDo';
import { useRoute } from '../../../app/forRooms/useRoute';
import { PersonLink } from '../../../records/PersonLink';
import { useOpenWorkbook } from '../../../store/useWorkbook';
import { AssessmentRing } from '../../../ui/AssessmentRing';
import { Button } from '../../../ui/Button';
import { IconButton } from '../../../ui/IconButton';
import { Sheet } from '../../../ui/Sheet';
import { ShowMore } from '../../../ui/ShowMore';
import { Tag } from '../../../ui/Tag';
import { countOf } from '../../../ui/words/countInWords';
import { nearShortDay } from '../../../ui/words/dayInWords';
import styles from '../patch.module.css';

interface GroupMembersProps {
  seen: GroupOverview;
  today: string;
  onAdd: (as: 'member' | 'leader') => void;
}

/** Who belongs to a group, those who lead it first. */
export function GroupMembers({ seen, today, onAdd }: GroupMembersProps) {
  const { go } = useRoute();
  const { group, members } = seen;
  const leaders = members.filter(({ leads }) => leads).length;
  return (
    <Sheet clip>
      <div className={styles.head}>
        <h2 className="grow">Who belongs to it</h2>
        {leaders === 0 && <span className={styles.lacking}>No leader</span>}
        <span className="muted small">{countOf(members.length, 'person', 'people')} known</span>
        {members.length > 0 && (
          <button
            type="button"
            className="link small"
            onClick={() => go({ room: 'people', page: 'list', about: group.id })}
          >
            See them in the list
          </button>
        )}
        <Button size="small" icon={<IconUserStar size={18} />} onClick={() => onAdd('leader')}>
          Add a leader
        </Button>
      </div>
      {members.length === 0 ? (
        <p className={`muted ${styles.none}`}>
          We know nobody here yet. Whom do they listen to? Add that person first.
        </p>
      ) : (
        <ul className="plain" aria-label={`Members of ${group.name}`}>
          <ShowMore rows={members}>
            {(member) => <MemberLine key={member.person.id} group={group} member={member} today={today} />}
          </ShowMore>
        </ul>
      )}
    </Sheet>
  );
}

function MemberLine({ group, member, today }: { group: Rec<'group'>; member: Member; today: string }) {
  const act = useDo();
  const { reader } = useOpenWorkbook();
  const { person, leads } = member;
  const spoken = lastSpoken(reader, person.id);
  return (
    <li className={styles.member}>
      <AssessmentRing level={presentAssessment(person)?.level} />
      <PersonLink personId={person.id} />
      {leads && (
        <Tag kind="chosen" icon={<IconUserStar size={16} />}>
          Leads
        </Tag>
      )}
      <span className="spacer" />
      <span className="muted small">
        {[
          codeLabel(reader, 'ladderStage', ladderStage(person)),
          spoken ? `spoken to ${nearShortDay(spoken, today)}` : 'never spoken to',
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
      <IconButton
        size="small"
        rank="quiet"
        label={`Take ${shownName(person)} out of the group`}
        icon={<IconX size={18} />}
        onClick={() =>
          void act((workbook, deed) =>
            removeMember(workbook, deed, { groupId: group.id, personId: person.id }),
          )
        }
      />
    </li>
  );
}
