import type { Rec } from '../../../shared/model/kinds';
import { shownName } from '../../../shared/queries/shownName';
import { LadderRungs } from '../../records/LadderRungs';
import { Face } from '../../records/media/Face';
import { Card } from '../../ui/Sheet';
import { dayInSentence } from '../../ui/words/dayInWords';
import type { Person } from './peopleColumns';

interface LastTimeProps {
  person: Person;
  last: Rec<'conversation'> | undefined;
  today: string;
}

/** Beside the form: who it is, what was said last time, and what a good one-to-one is. */
export function LastTime({ person, last, today }: LastTimeProps) {
  return (
    <>
      <Card>
        <div className="stack">
          <div className="row">
            <Face person={person} />
            <b>{shownName(person)}</b>
          </div>
          <LadderRungs person={person} today={today} />
        </div>
      </Card>
      {last?.notes && (
        <Card title={`Last time, ${dayInSentence(last.on, today)}`}>
          <p>{last.notes}</p>
        </Card>
      )}
      <Card title="A good one-to-one">
        <p>Purpose, exploration, exchange, commitment. Listen for seven minutes in every ten.</p>
      </Card>
    </>
  );
}
