import { IconCheck, IconHandStop, IconX } from '@tabler/icons-react';
import type { Rec } from '../../shared/model/kinds';
import type { Channel } from '../../shared/model/person';
import { isDoNotContact } from '../../shared/queries/doNotContact';
import { consentDay, presentConsent } from '../../shared/queries/presentConsent';
import { Tag } from '../ui/Tag';
import { shortDay } from '../ui/words/dayInWords';

const channelWords: readonly (readonly [Channel, string])[] = [
  ['phone', 'Phone'],
  ['text', 'Text'],
  ['email', 'Email'],
  ['post', 'Post'],
];

/** What a person has said about being in touch: a refusal is as visible as a yes. */
export function ContactTags({ person, today }: { person: Rec<'person'>; today: string }) {
  if (isDoNotContact(person)) {
    return (
      <Tag kind="bad" icon={<IconHandStop size={16} />}>
        Do not contact
      </Tag>
    );
  }
  const said = channelWords.flatMap(([channel, word]) => {
    const consent = presentConsent(person, channel);
    return consent ? [{ channel, word, consent }] : [];
  });
  if (said.length === 0) return <span className="muted small">Not yet asked how they may be contacted</span>;
  const days = new Set(said.map(({ consent }) => consentDay(consent)));
  const [day] = days;
  return (
    <div className="row wrap">
      {said.map(({ channel, word, consent }) => (
        <Tag
          key={channel}
          kind={consent.state === 'yes' ? 'good' : 'bad'}
          icon={consent.state === 'yes' ? <IconCheck size={16} /> : <IconX size={16} />}
        >
          {word}
          <span className="for-readers">{consent.state === 'yes' ? ' agreed' : ' refused'}</span>
        </Tag>
      ))}
      {days.size === 1 && day && <span className="small muted">said {shortDay(day, today)}</span>}
    </div>
  );
}
