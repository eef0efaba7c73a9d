import { IconCheck, IconLock } from '@tabler/icons-react';
import type { Rec } from '../../../shared/model/kinds';
import { mayPublish, publishReasonText } from '../../../shared/queries/mayPublish';
import { presentStoryConsent } from '../../../shared/queries/presentStoryConsent';
import { useToday } from '../../app/forRooms/useToday';
import { useWorkbook } from '../../store/useWorkbook';
import { Button } from '../../ui/Button';
import { Note } from '../../ui/Note';
import { dayInSentence } from '../../ui/words/dayInWords';
import { consentWords } from './ConsentTag';

/** What may we do with it? Says why something cannot go out, and what to do about it. */
export function StoryGate({ story, onConsent }: { story: Rec<'story'>; onConsent: () => void }) {
  const today = useToday();
  const consent = presentStoryConsent(story);
  const facts = useWorkbook(
    (workbook) => ({
      teller: workbook.get('person', story.personId),
      named: mayPublish(workbook, story, 'named'),
      unnamed: mayPublish(workbook, story, 'unnamed'),
    }),
    [story],
  );
  const open = facts.named.length === 0 || facts.unnamed.length === 0;
  const reasons = consent?.level === 'public-named' ? facts.named : facts.unnamed;
  const day = (on: string) => dayInSentence(on, today);
  return (
    <div className="stack">
      <h3>What may we do with it?</h3>
      <p>
        <b>{consent ? consentWords[consent.level].words : 'Never asked'}</b>
        <br />
        <span className="muted">
          {consent ? consentWords[consent.level].means : 'Until its teller is asked, it stays here.'}
        </span>
      </p>
      {consent?.wording && <p>In the teller’s words: “{consent.wording}”</p>}
      {open ? (
        <Note kind="good">
          <b className="row">
            <IconCheck size={18} aria-hidden="true" /> May go out
          </b>
          {facts.named.length === 0 ? 'Under the teller’s name, or without it.' : 'Without the name.'}
        </Note>
      ) : (
        <Note kind="bad">
          <b className="row">
            <IconLock size={18} aria-hidden="true" /> Cannot be shared
          </b>
          <ul className="plain">
            {reasons.map((why) => (
              <li key={why.reason}>{publishReasonText(why, facts.teller, day)}</li>
            ))}
          </ul>
        </Note>
      )}
      <Button fullWidth rank={open ? 'plain' : 'primary'} onClick={onConsent}>
        Record consent
      </Button>
    </div>
  );
}
