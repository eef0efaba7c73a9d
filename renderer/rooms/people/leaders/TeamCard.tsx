import { type TeamMember, teamOf, teamSize } from '../../../../shared/queries/patch/teamOf';
import { firstName, shownName } from '../../../../shared/queries/shownName';
import { useRoute } from '../../../app/forRooms/useRoute';
import { useWorkbook } from '../../../store/useWorkbook';
import { Card } from '../../../ui/Sheet';
import { countInWords, countOfInWords } from '../../../ui/words/countInWords';
import styles from '../patch.module.css';

interface TeamCardProps {
  personId: string;
  /** Shows the team of another. */
  onChoose: (personId: string) => void;
  /** Shows the team as a picture; where it is shown already, no link offers it. */
  onSnowflake?: () => void;
}

const mostShown = 12;

/** A leader's team as a tree of who leads through whom. */
export function TeamCard({ personId, onChoose, onSnowflake }: TeamCardProps) {
  const { go } = useRoute();
  const team = useWorkbook((workbook) => teamOf(workbook, personId), [personId]);
  if (!team) return null;
  const { people, leaders } = teamSize(team);
  return (
    <Card
      title={`${firstName(team.person)}’s team`}
      action={
        <button
          type="button"
          className="link"
          onClick={() => go({ room: 'people', page: 'person', id: team.person.id })}
        >
          Open
        </button>
      }
    >
      <p>
        <b>{shownName(team.person)}</b>{' '}
        <span className="muted">
          {people === 0
            ? 'has no team yet'
            : `leads ${countOfInWords(people, 'person', 'people')}${leaders > 0 ? `, through ${countOfInWords(leaders, 'other', 'others')}` : ''}`}
        </span>
      </p>
      <div className={styles.tree}>
        <Twigs team={team.team} onChoose={onChoose} />
      </div>
      {onSnowflake && people > 0 && (
        <p style={{ marginTop: 12 }}>
          <button type="button" className="link" onClick={onSnowflake}>
            See the snowflake
          </button>
        </p>
      )}
    </Card>
  );
}

function Twigs({ team, onChoose }: { team: readonly TeamMember[]; onChoose: (personId: string) => void }) {
  if (team.length === 0) return null;
  const left = team.length - mostShown;
  return (
    <ul>
      {team.slice(0, mostShown).map((one) => (
        <li key={one.person.id}>
          <span className={styles.twig}>
            <span className={styles.dot} data-leads={one.leads > 0} aria-hidden="true" />
            <span>
              {one.leads > 0 ? (
                <button type="button" className="link" onClick={() => onChoose(one.person.id)}>
                  {shownName(one.person)}
                </button>
              ) : (
                shownName(one.person)
              )}{' '}
              <span className="muted small">
                {one.leads > 0 ? `leads ${countInWords(one.leads)}` : 'no team yet'}
              </span>
            </span>
          </span>
          <Twigs team={one.team} onChoose={onChoose} />
        </li>
      ))}
      {left > 0 && <li className="muted">and {countOfInWords(left, 'more', 'more')}</li>}
    </ul>
  );
}
