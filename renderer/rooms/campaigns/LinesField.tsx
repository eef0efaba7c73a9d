import { TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconX } from '@tabler/icons-react';
import { Button } from '../../ui/Button';
import { Field, type FieldProps } from '../../ui/form/Field';
import { IconButton } from '../../ui/IconButton';
import { emptyLine, type Line } from './campaignFields';

interface LinesFieldProps extends FieldProps {
  lines: readonly Line[];
  onChange: (lines: Line[]) => void;
  /** "Add a demand". */
  adds: string;
  /** A second box on each line, with this name. */
  roleLabel?: string;
}

/** A short list in order, one line each; lines move with buttons, so that no mouse is needed. */
export function LinesField({ label, hint, error, lines, onChange, adds, roleLabel }: LinesFieldProps) {
  const put = (index: number, part: Partial<Line>) =>
    onChange(lines.map((line, at) => (at === index ? { ...line, ...part } : line)));
  const move = (index: number, by: number) => {
    const next = [...lines];
    const [line] = next.splice(index, 1);
    if (line) next.splice(index + by, 0, line);
    onChange(next);
  };
  return (
    <Field label={label} hint={hint} error={error} group>
      {() => (
        <div className="stack tight">
          {lines.map((line, index) => (
            <div key={line.key} className="row">
              <TextInput
                className="grow"
                aria-label={`${label}, line ${index + 1}`}
                value={line.text}
                maxLength={2000}
                onChange={(event) => put(index, { text: event.currentTarget.value })}
              />
              {roleLabel && (
                <TextInput
                  aria-label={`${roleLabel}, line ${index + 1}`}
                  placeholder={roleLabel}
                  value={line.role}
                  maxLength={200}
                  onChange={(event) => put(index, { role: event.currentTarget.value })}
                />
              )}
              <IconButton
                size="small"
                rank="quiet"
                label={`Move line ${index + 1} up`}
                icon={<IconArrowUp size={18} />}
                disabled={index === 0}
                onClick={() => move(index, -1)}
              />
              <IconButton
                size="small"
                rank="quiet"
                label={`Move line ${index + 1} down`}
                icon={<IconArrowDown size={18} />}
                disabled={index === lines.length - 1}
                onClick={() => move(index, 1)}
              />
              <IconButton
                size="small"
                rank="quiet"
                label={`Remove line ${index + 1}`}
                icon={<IconX size={18} />}
                onClick={() => onChange(lines.filter((_, at) => at !== index))}
              />
            </div>
          ))}
          <div>
            <Button
              rank="quiet"
              size="small"
              icon={<IconPlus size={18} />}
              onClick={() => onChange([...lines, emptyLine(crypto.randomUUID())])}
            >
              {adds}
            </Button>
          </div>
        </div>
      )}
    </Field>
  );
}
