import type { Page } from '@playwright/test';

/** Milliseconds from the keystroke, and how many rows the list then has. */
export interface Typed {
  /** Until the rows stand in the page: the work of the search and of drawing them. */
  rendered: number;
  /** Until the frame that shows them has been drawn; the wait for the screen is in it. */
  drawn: number;
  /** Until the frame after that begins. */
  nextFrame: number;
  rows: number;
}

/**
 * Sets the search box of the People room to one text after another as typing does, at the pace of a quick
 * typist, and times each. `stall` is the longest task of over 50 ms that held the window up meanwhile.
 */
export function typeEach(page: Page, texts: readonly string[]): Promise<{ typed: Typed[]; stall: number }> {
  return page.evaluate(async (queries) => {
    const box = document.querySelector<HTMLInputElement>('input[aria-label="Search people"]');
    const grid = document.querySelector('[role="grid"][aria-label="People"]');
    const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
    const test = window.wardbookTest;
    if (!box || !grid || !setValue || !test) throw new Error('the People room is not open');
    const frame = () => new Promise((settle) => requestAnimationFrame(settle));
    const channel = new MessageChannel();
    // A message sent at the start of a frame is heard when that frame has been drawn.
    const frameDrawn = async () => {
      await frame();
      await new Promise((settle) => {
        channel.port1.onmessage = settle;
        channel.port2.postMessage(null);
      });
    };
    const typed: Typed[] = [];
    const stall = await test.longestStall(async () => {
      for (const [nth, query] of queries.entries()) {
        // The odd pause lets the keystrokes fall on any moment of a frame.
        await new Promise((settle) => setTimeout(settle, 60 + ((nth * 7) % 29)));
        const began = performance.now();
        setValue.call(box, query);
        box.dispatchEvent(new Event('input', { bubbles: true }));
        // React renders what was typed in a microtask of its own, which is ahead of this one.
        await new Promise<void>(queueMicrotask);
        const rendered = performance.now() - began;
        await frameDrawn();
        const drawn = performance.now() - began;
        await frame();
        const nextFrame = performance.now() - began;
        typed.push({ rendered, drawn, nextFrame, rows: Number(grid.getAttribute('aria-rowcount')) - 1 });
      }
    });
    channel.port1.close();
    return { typed, stall };
  }, texts);
}
