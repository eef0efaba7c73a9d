import '../print/print.css';
import type { AccessAnswer, AnswerAbout } from '../../../../shared/queries/access/accessAnswer';
import type { SubjectRequest } from '../../../../shared/queries/access/accessRequests';
import { countOf } from '../../../ui/words/countInWords';
import { dayInSentence } from '../../../ui/words/dayInWords';
import styles from './access.module.css';

interface AnswerPrintedProps {
  answer: AccessAnswer;
  name: string;
  request: SubjectRequest;
  about: AnswerAbout;
}

/** Of one text no more is printed than a form lets anybody write; the JSON file has all of it. */
const printedAtMost = 20_000;

/** The answer as it is printed: what is held, where others are hidden, and what somebody may ask for next. */
export function AnswerPrinted({ answer, name, request, about }: AnswerPrintedProps) {
  const { sections, leftOut, hides } = answer;
  const { madeOn: today, by } = about;
  return (
    <section className="printed" aria-label="What will be printed">
      <header>
        <h2>What we hold about {name}</h2>
        <span>{dayInSentence(today, today)}</span>
      </header>
      <p>
        You asked on {dayInSentence(request.askedOn, today)} to see what we hold about you. This is a copy of
        it
        {by && <>, made by {by}</>}.{' '}
        {hides && 'Where it says [another person], somebody else is named who has a right to their privacy. '}
        {about.controller && `${about.controller} answers for it. `}
        {about.basis && `The lawful basis: ${about.basis}. `}
        {about.condition && `The condition for what is of a special category: ${about.condition}. `}
      </p>
      {sections.map(({ section, title, items }) => (
        <div key={section} className="printed-part">
          <h3>{title}</h3>
          {items.map(({ what, on, lines }, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: an item is its place in the answer
            <div key={place} className={styles.printedItem}>
              <b>{what}</b>
              {on && <span> · {dayInSentence(on, today)}</span>}
              {lines.map(({ label, text }, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place in the item
                <div key={at} className={styles.printedLine}>
                  <i>{label}:</i> {text.slice(0, printedAtMost)}
                  {text.length > printedAtMost &&
                    ` … (${countOf(text.length - printedAtMost, 'more character', 'more characters')}: they stand in the JSON file)`}
                </div>
              ))}
            </div>
          ))}
        </div>
      ))}
      {leftOut.length > 0 && (
        <div className="printed-part">
          <h3>What is left out</h3>
          {leftOut.map(({ why, count }) => (
            <div key={why}>
              {countOf(count, 'item', 'items')}: {why}
            </div>
          ))}
        </div>
      )}
      <div className="printed-part">
        <h3>What you may ask for</h3>
        <p>
          You may ask us to put right what is wrong, to erase it, to use it no longer, or to send it on. If
          you are not content with this answer, tell us; you may also complain to the Information Commissioner
          (ico.org.uk).
        </p>
      </div>
    </section>
  );
}
