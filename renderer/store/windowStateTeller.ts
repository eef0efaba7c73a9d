import type { Machine } from '../../shared/ipc';
import type { OpenWorkbook } from './session';

/** The longest label that a menu item shows. */
const LONGEST = 200;

/** Tells main what its menu and its lock need to know of the open workbook, whenever that has changed. */
export function tellWindowState(machine: Machine, open: OpenWorkbook): void {
  let told = '';
  const tell = () => {
    const state = {
      unlocked: true,
      ...(open.undoLabel === undefined ? {} : { undo: open.undoLabel.slice(0, LONGEST) }),
      ...(open.redoLabel === undefined ? {} : { redo: open.redoLabel.slice(0, LONGEST) }),
    };
    const text = JSON.stringify(state);
    if (text === told) return;
    told = text;
    void machine.ask('window.state', state);
  };
  open.subscribe(tell);
  tell();
}
