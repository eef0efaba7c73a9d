import './palette.css';
import { Modal } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import { useWorkbook } from '../../store/useWorkbook';
import { Button } from '../../ui/Button';
import { Key } from '../../ui/Key';
import type { AtHand, PaletteDeed, PersonDeed } from '../forRooms/paletteDeed';
import { useToday } from '../forRooms/useToday';
import { wordsOf } from './findRecords';
import { deedsFor, type Hit, hitsFor } from './hits';
import { Matched } from './Matched';

interface PaletteProps {
  open: boolean;
  onClose: () => void;
  deeds: readonly PaletteDeed[];
  personDeeds: readonly PersonDeed[];
  at: AtHand;
}

/** Find anything, do anything: Ctrl K. */
export function Palette({ open, onClose, ...rest }: PaletteProps) {
  return (
    // Without a transition it stands, and has the focus, before the next key: nothing typed after Ctrl K is lost.
    <Modal.Root
      opened={open}
      onClose={onClose}
      size="auto"
      yOffset={64}
      centered={false}
      transitionProps={{ duration: 0 }}
      returnFocus={false}
    >
      <Modal.Overlay />
      <Modal.Content aria-label="Find a person, place or anything">
        {open && <PaletteBody onClose={onClose} {...rest} />}
      </Modal.Content>
    </Modal.Root>
  );
}

const takeFocus = (box: HTMLInputElement | null) => box?.focus();

function PaletteBody({ onClose, deeds, personDeeds, at }: Omit<PaletteProps, 'open'>) {
  const id = useId();
  const today = useToday();
  const [before] = useState(() => document.activeElement);
  useEffect(() => () => (before instanceof HTMLElement ? before.focus() : undefined), [before]);
  const [query, setQuery] = useState('');
  const [place, setPlace] = useState(0);
  const hits = useWorkbook((workbook) => hitsFor(workbook, query, deeds, today), [query, deeds, today]);
  const active = Math.min(place, Math.max(0, hits.length - 1));
  const words = wordsOf(query.replace(/^[@>]/, ''));
  const run = (deed: (at: AtHand) => void) => {
    onClose();
    deed(at);
  };
  const keyDown = (event: KeyboardEvent) => {
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };
    const step = steps[event.key];
    if (step !== undefined && hits.length > 0) {
      event.preventDefault();
      const next = (active + step + hits.length) % hits.length;
      setPlace(next);
      document.getElementById(`${id}-${next}`)?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const hit = hits[active];
      if (hit) run(hit.run);
    }
  };
  return (
    <div className="palette">
      <div className="palette-box">
        <label>
          <IconSearch size={24} aria-hidden="true" />
          <input
            ref={takeFocus}
            data-autofocus
            role="combobox"
            aria-label="Find a person, place or anything"
            aria-expanded={hits.length > 0}
            aria-controls={`${id}-hits`}
            aria-activedescendant={hits.length > 0 ? `${id}-${active}` : undefined}
            aria-autocomplete="list"
            autoComplete="off"
            spellCheck={false}
            placeholder="A name, a number, a place, or what you want to do"
            value={query}
            onChange={(event) => {
              setQuery(event.currentTarget.value);
              setPlace(0);
            }}
            onKeyDown={keyDown}
          />
          <Key>Esc</Key>
        </label>
      </div>
      <div className="palette-hits">
        <div
          role="listbox"
          id={`${id}-hits`}
          aria-label="What was found"
          aria-owns={hits.map((_, index) => `${id}-${index}`).join(' ')}
        />
        {hits.map((hit, index) => (
          <PaletteHit
            key={`${hit.group}/${hit.key}`}
            hit={hit}
            elementId={`${id}-${index}`}
            first={hits[index - 1]?.group !== hit.group}
            active={index === active}
            words={words}
            personDeeds={personDeeds}
            onHover={() => setPlace(index)}
            run={run}
          />
        ))}
        {hits.length === 0 && <p className="palette-none">Nothing in the record answers to “{query}”.</p>}
      </div>
      <div className="palette-foot">
        <span className="key-hints">
          <Key>↑</Key> <Key>↓</Key> choose
        </span>
        <span>
          <Key>@</Key> only people
        </span>
        <span>
          <Key>{'>'}</Key> only deeds
        </span>
        <span className="spacer" />
        <span role="status">{query === '' ? '' : `${hits.length} found`}</span>
      </div>
    </div>
  );
}

interface PaletteHitProps {
  hit: Hit;
  elementId: string;
  first: boolean;
  active: boolean;
  words: readonly string[];
  personDeeds: readonly PersonDeed[];
  onHover: () => void;
  run: (deed: (at: AtHand) => void) => void;
}

function PaletteHit({ hit, elementId, first, active, words, personDeeds, onHover, run }: PaletteHitProps) {
  const { person } = hit;
  const offered = useWorkbook(
    (workbook) => (person && active ? deedsFor(person, workbook, personDeeds) : []),
    [person, active, personDeeds],
  );
  return (
    <>
      {first && <div className="palette-group">{hit.group}</div>}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the box above takes the keys, as in every combobox */}
      <div
        role="option"
        id={elementId}
        aria-selected={active}
        className="palette-hit"
        onMouseMove={onHover}
        onClick={() => run(hit.run)}
      >
        {hit.icon}
        <span className="strong nowrap">
          <Matched text={hit.title} words={words} />
        </span>
        <span className="muted cut grow">{hit.hint && <Matched text={hit.hint} words={words} />}</span>
        {active && (
          <span className="small muted nowrap" aria-hidden="true">
            <Key>Enter</Key> {hit.group === 'Do' ? 'do it' : 'open'}
          </span>
        )}
      </div>
      {person && offered.length > 0 && (
        <div className="palette-deeds">
          {offered.map(({ deed, words: said }) => (
            <Button
              key={deed.key}
              size="small"
              icon={deed.icon}
              onClick={() => run((at) => deed.run(person, at))}
            >
              {said}
            </Button>
          ))}
          <span className="spacer" />
          <span className="small muted" aria-hidden="true">
            <Key>Tab</Key> these
          </span>
        </div>
      )}
    </>
  );
}
