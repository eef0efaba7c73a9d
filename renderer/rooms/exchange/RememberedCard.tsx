import type { RememberedColumns } from '../../../shared/commands/columnsRemembered';
import { useToday } from '../../app/forRooms/useToday';
import { Button } from '../../ui/Button';
import { BareSelect } from '../../ui/form/BareSelect';
import { TextField } from '../../ui/form/TextFields';
import { Card } from '../../ui/Sheet';
import { dayInSentence } from '../../ui/words/dayInWords';

interface RememberedCardProps {
  /** How the columns stand now is from an earlier list. */
  used: RememberedColumns | undefined;
  /** Earlier lists that have a name. */
  named: readonly RememberedColumns[];
  name: string;
  onName: (name: string) => void;
  onUse: (remembered: RememberedColumns) => void;
  onGuessAfresh: () => void;
}

/** How such a list was read before, and what it is called. */
export function RememberedCard({ used, named, name, onName, onUse, onGuessAfresh }: RememberedCardProps) {
  const today = useToday();
  const choices = named.map((one) => ({ value: one.name ?? '', label: one.name ?? '' }));
  return (
    <Card
      title="Lists like this one"
      action={
        used && (
          <Button size="small" onClick={onGuessAfresh}>
            Guess afresh
          </Button>
        )
      }
    >
      <div className="stack tight">
        {used && (
          <p>
            As {used.name ? <b>{used.name}</b> : 'the last one'} was read on {dayInSentence(used.on, today)}.
          </p>
        )}
        {choices.length > 0 && (
          <BareSelect
            label="Read it as"
            choices={used?.name ? choices : [{ value: '', label: 'Read it as an earlier list…' }, ...choices]}
            value={used?.name ?? ''}
            onChange={(chosen) => {
              const one = named.find((each) => each.name === chosen);
              if (one) onUse(one);
            }}
          />
        )}
        <TextField
          label="What such a list is called"
          hint="optional"
          placeholder="Door-knocking sheet"
          maxLength={80}
          value={name}
          onChange={onName}
        />
        <span className="small muted">
          After the import, the next one with these heads is read the same way.
        </span>
      </div>
    </Card>
  );
}
