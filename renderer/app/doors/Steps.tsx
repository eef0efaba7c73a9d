import './doors.css';

const names = ['You', 'Passphrase', 'Recovery sheet'];

/** The three steps of setting up. */
export function Steps({ now }: { now: number }) {
  return (
    <ol className="steps" aria-label="Setting up">
      {names.map((name, place) => (
        <li
          key={name}
          data-state={place < now ? 'done' : place === now ? 'now' : 'to-come'}
          aria-current={place === now ? 'step' : undefined}
        >
          {place + 1}. {name}
        </li>
      ))}
    </ol>
  );
}
