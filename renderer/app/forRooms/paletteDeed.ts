import type { ReactNode } from 'react';
import type { Rec } from '../../../shared/model/kinds';
import type { WorkbookReader } from '../../../shared/workbook/reader';
import type { Route } from './route';
import type { Command } from './useDo';

/** What a deed of the palette may do. */
export interface AtHand {
  workbook: WorkbookReader;
  /** The user's own day, or the sample year's. */
  today: string;
  go(route: Route): void;
  do(command: Command): void;
  /** Hands a `tel:` or `mailto:` address to the system. */
  openLink(address: string): void;
}

/** A deed that Ctrl K finds: a verb with its object. */
export interface PaletteDeed {
  key: string;
  /** "Log a one-to-one", "Plan an event". */
  words: string;
  /** More words to be found by, never shown. */
  also?: string;
  /** A line beside it in second ink. */
  hint?: (workbook: WorkbookReader, today: string) => string | undefined;
  icon: ReactNode;
  run(at: AtHand): void;
}

/** A deed about the person that Ctrl K found; Tab reaches it from the hit. Undefined words leave it out. */
export interface PersonDeed {
  key: string;
  words(person: Rec<'person'>, workbook: WorkbookReader): string | undefined;
  icon: ReactNode;
  run(person: Rec<'person'>, at: AtHand): void;
}

/** What a room's `deeds.tsx` exports. */
export interface RoomDeeds {
  deeds: readonly PaletteDeed[];
  personDeeds?: readonly PersonDeed[];
}
