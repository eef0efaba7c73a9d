import { useEffect } from 'react';

/** What Wardbook was refused by its own rules, in words; a refused request must end in a message, not a wait. */
const words: Readonly<Record<string, string>> = {
  fullscreen: 'The window may not fill the screen from here. Use View, Full screen.',
  media: 'The microphone is only open while a recording dialog is.',
  'clipboard-read': 'Wardbook does not read what was copied by itself. Paste it with Ctrl V.',
};

/** Says what was denied, in the strip over the page. */
export function useDenied(report: (problem: string) => void): void {
  useEffect(
    () =>
      window.machine.on('app.denied', ({ permission }) =>
        report(
          words[permission] ?? `Wardbook does not allow itself this (${permission}). Nothing was changed.`,
        ),
      ),
    [report],
  );
}
