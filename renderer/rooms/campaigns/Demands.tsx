import { Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { setDemandState } from '../../../shared/commands/setDemandState';
import type { CampaignOverview, DemandSeen } from '../../../shared/queries/campaignOverview';
import { useDo } from '../../app/forRooms/useDo';
import { useRoute } from '../../app/forRooms/useRoute';
import { IconButton } from '../../ui/IconButton';
import { Sheet } from '../../ui/Sheet';
import { Tag, type TagKind } from '../../ui/Tag';
import { dayInSentence } from '../../ui/words/dayInWords';
import styles from './campaigns.module.css';

type State = DemandSeen['demand']['state'];

const states: Record<State, { words: string; kind: TagKind }> = {
  asked: { words: 'Asked', kind: 'plain' },
  pledged: { words: 'Pledged yes', kind: 'good' },
  partly: { words: 'Partly pledged', kind: 'attention' },
  refused: { words: 'Said no', kind: 'bad' },
  won: { words: 'Won', kind: 'good' },
};

interface DemandsProps {
  seen: CampaignOverview;
  today: string;
  onPledge: (demand: DemandSeen) => void;
}

/** What we want, in order, each with the pledge and its witness. */
export function Demands({ seen, today, onPledge }: DemandsProps) {
  const { go } = useRoute();
  const act = useDo();
  const { campaign, demands, targets } = seen;
  const [target] = targets;
  return (
    <Sheet clip>
      <div className={styles.head}>
        <h2 className="grow">What we want</h2>
        {target && (
          <span className="muted">
            from <b>{target.name}</b>
            {target.role && `, ${target.role}`}
            {targets.length > 1 && ` and ${targets.length - 1} more`}
          </span>
        )}
      </div>
      {demands.length === 0 && (
        <p className={`muted ${styles.none}`}>
          No demand yet. A demand says what, by when, and can be answered with yes or no.{' '}
          <button
            type="button"
            className="link"
            onClick={() => go({ room: 'campaigns', page: 'edit', id: campaign.id })}
          >
            Write the first one
          </button>
        </p>
      )}
      <ol className={`plain ${styles.demands}`}>
        {demands.map((one, index) => (
          <li key={one.demand.id} className={styles.demand}>
            <span className={styles.number}>{index + 1}</span>
            <div className="grow">
              <b>{one.demand.text}</b>
              <p className="muted small">{saidOf(one, today)}</p>
            </div>
            <Tag kind={states[one.demand.state].kind}>{states[one.demand.state].words}</Tag>
            <Menu position="bottom-end">
              <Menu.Target>
                <IconButton
                  size="small"
                  rank="quiet"
                  label={`More about demand ${index + 1}`}
                  icon={<IconDots size={18} />}
                />
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Item onClick={() => onPledge(one)}>Record a pledge</Menu.Item>
                <Menu.Divider />
                {(Object.keys(states) as State[]).map((state) => (
                  <Menu.Item
                    key={state}
                    disabled={state === one.demand.state}
                    onClick={() =>
                      void act((workbook, deed) =>
                        setDemandState(workbook, deed, {
                          campaignId: campaign.id,
                          demandId: one.demand.id,
                          state,
                        }),
                      )
                    }
                  >
                    It is: {states[state].words.toLowerCase()}
                  </Menu.Item>
                ))}
              </Menu.Dropdown>
            </Menu>
          </li>
        ))}
      </ol>
    </Sheet>
  );
}

function saidOf({ pledge, target, witnessed }: DemandSeen, today: string): string {
  if (!pledge) return 'Not yet answered in public';
  const who = target?.name ?? 'The target';
  const where = witnessed ? `, at ${witnessed.title}` : '';
  const words = pledge.words ? `: “${pledge.words}”` : '';
  return `${who}, ${dayInSentence(pledge.on, today)}${where}${words}`;
}
