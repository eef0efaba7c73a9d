import type { ReactNode } from 'react';
import type { SegmentCondition } from '../../../../shared/model/segmentTree';
import { PersonPicker } from '../../../records/PersonPicker';
import { Pill } from './Pill';
import { ANY, monthChoices, orAny, standingChoices, unlessAny } from './pillChoices';

import {
  type Change,
  ChannelPill,
  EventPill,
  GroundPills,
  GroupPill,
  having,
  LevelPill,
  ListPill,
  NamedPill,
  ValuesPill,
  WhenPill,
} from './slotPills';
import { CustomPills, WordsPills } from './wordsPills';

/** The pills after the first one of a question: to whom, to what, when. */
export function Slots({ condition, onChange }: { condition: SegmentCondition; onChange: Change }): ReactNode {
  switch (condition.is) {
    case 'came':
      return (
        <>
          <EventPill condition={condition} onChange={onChange} />
          <WhenPill when={condition.when} onChange={(when) => onChange(having(condition, { when }))} />
        </>
      );
    case 'committed':
      return (
        <>
          <ListPill
            label="To what"
            list="commitmentAction"
            any="anything"
            value={condition.action}
            onChange={(action) => onChange(having(condition, { action }))}
          />
          <Pill
            label="Where it stands"
            choices={standingChoices}
            value={condition.state ?? ANY}
            onChange={(state) =>
              onChange(having(condition, { state: unlessAny(state) as typeof condition.state }))
            }
          />
          <WhenPill when={condition.when} onChange={(when) => onChange(having(condition, { when }))} />
        </>
      );
    case 'spokenTo':
      return (
        <>
          <ListPill
            label="About what"
            list="theme"
            any="about anything"
            value={condition.theme}
            onChange={(theme) => onChange(having(condition, { theme }))}
          />
          <WhenPill when={condition.when} onChange={(when) => onChange(having(condition, { when }))} />
        </>
      );
    case 'toldStory':
    case 'noticeGiven':
    case 'reviewed':
      return <WhenPill when={condition.when} onChange={(when) => onChange(having(condition, { when }))} />;
    case 'joinedIn':
      return (
        <NamedPill
          label="Campaign"
          kind="campaign"
          value={condition.campaignId}
          onChange={(campaignId) => onChange({ ...condition, campaignId })}
        />
      );
    case 'followUp':
      return (
        <Pill
          label="Where it stands"
          choices={[
            { value: 'open', label: 'still to do' },
            { value: 'overdue', label: 'overdue' },
          ]}
          value={condition.state}
          onChange={(state) => onChange({ ...condition, state: state as typeof condition.state })}
        />
      );
    case 'livesIn':
      return (
        <>
          <NamedPill
            label="Place"
            kind="place"
            value={condition.placeId}
            onChange={(placeId) => onChange({ ...condition, placeId })}
          />
          <Pill
            label="How far"
            choices={[
              { value: 'below', label: 'and below' },
              { value: 'only', label: 'alone' },
            ]}
            value={condition.below ? 'below' : 'only'}
            onChange={(far) => onChange({ ...condition, below: far === 'below' })}
          />
        </>
      );
    case 'belongsTo':
      return <GroupPill condition={condition} onChange={onChange} />;
    case 'onLadder':
      return (
        <>
          <ListPill
            label="Rung"
            list="ladderStage"
            value={condition.stage}
            onChange={(stage) => stage && onChange({ ...condition, stage })}
          />
          <LevelPill
            words={['exactly', 'or higher', 'or lower']}
            level={condition.level}
            onChange={(level) => onChange({ ...condition, level })}
          />
        </>
      );
    case 'assessed':
      return (
        <>
          <Pill
            label="Assessment"
            choices={orAny(
              'at all',
              [1, 2, 3, 4, 5].map((grade) => ({ value: `${grade}`, label: `${grade}` })),
            )}
            value={condition.grade === undefined ? ANY : String(condition.grade)}
            onChange={(grade) =>
              onChange(having(condition, { grade: grade === ANY ? undefined : Number(grade) }))
            }
          />
          {condition.grade !== undefined && (
            <LevelPill
              words={['exactly', 'or better', 'or worse']}
              level={condition.level}
              onChange={(level) => onChange({ ...condition, level })}
            />
          )}
        </>
      );
    case 'tagged':
      return (
        <ValuesPill
          label="Tag"
          field="tags"
          value={condition.tag}
          onChange={(tag) => onChange({ ...condition, tag })}
        />
      );
    case 'speaks':
      return (
        <ValuesPill
          label="Language"
          field="languages"
          value={condition.language}
          onChange={(language) => onChange({ ...condition, language })}
        />
      );
    case 'skilled':
      return (
        <ValuesPill
          label="Skill"
          field="skills"
          value={condition.skill}
          onChange={(skill) => onChange({ ...condition, skill })}
        />
      );
    case 'organisedBy':
    case 'ledBy':
      return (
        <div className="pill-field">
          <PersonPicker
            label="Who (anybody where it is left empty)"
            personId={condition.personId ?? null}
            onChange={(personId) => onChange(having(condition, { personId: personId ?? undefined }))}
          />
        </div>
      );
    case 'age':
      return (
        <Pill
          label="Age"
          choices={[
            { value: '13-15', label: '13 to 15' },
            { value: '16-17', label: '16 or 17' },
            { value: 'adult', label: '18 or over' },
            { value: 'unknown', label: 'not known' },
          ]}
          value={condition.band}
          onChange={(band) => onChange({ ...condition, band: band as typeof condition.band })}
        />
      );
    case 'words':
      return <WordsPills condition={condition} onChange={onChange} />;
    case 'custom':
      return <CustomPills condition={condition} onChange={onChange} />;
    case 'may':
      return (
        <ChannelPill
          channel={condition.channel}
          onChange={(channel) => onChange({ ...condition, channel })}
        />
      );
    case 'said':
      return (
        <>
          <ChannelPill
            channel={condition.channel}
            onChange={(channel) => onChange({ ...condition, channel })}
          />
          <Pill
            label="What they said"
            choices={[
              { value: 'yes', label: 'yes' },
              { value: 'no', label: 'no' },
              { value: 'nothing', label: 'nothing yet' },
            ]}
            value={condition.state}
            onChange={(state) => onChange({ ...condition, state: state as typeof condition.state })}
          />
        </>
      );
    case 'birthday':
      return (
        <Pill
          label="Month"
          choices={orAny('in any month', monthChoices)}
          value={condition.month === undefined ? ANY : String(condition.month)}
          onChange={(month) =>
            onChange(having(condition, { month: month === ANY ? undefined : Number(month) }))
          }
        />
      );
    case 'held':
      return <GroundPills condition={condition} onChange={onChange} />;
    case 'inSearch':
      return (
        <NamedPill
          label="Saved search"
          kind="segment"
          value={condition.segmentId}
          onChange={(segmentId) => onChange({ ...condition, segmentId })}
        />
      );
    case 'leads':
    case 'doNotContact':
    case 'pictured':
    case 'noticeDue':
      return null;
  }
}
