import { useState } from 'react';
import type { SavedChart } from '../../charts/saveChart';
import { useToast } from '../../ui/Toasts';

/** Asks where a chart goes and writes it there; says so, or says why not. */
export function useSaveFile(): {
  save: (file: SavedChart) => Promise<void>;
  problem: string | undefined;
  setProblem: (problem: string | undefined) => void;
} {
  const toast = useToast();
  const [problem, setProblem] = useState<string>();
  const save = async (file: SavedChart) => {
    const answer = await window.machine.ask('file.save', {
      kind: file.type === 'csv' ? 'csv' : 'picture',
      suggested: file.name,
      bytes: file.bytes.buffer,
    });
    setProblem(undefined);
    switch (answer.outcome) {
      case 'saved':
        return toast.say({ text: `Saved ${answer.name}` });
      case 'cancelled':
        return;
      case 'disk-full':
        return setProblem(
          'There is no room on that disk, so nothing was saved. Choose another folder, or make room.',
        );
      case 'cannot-write':
        return setProblem(
          'The file could not be written there, so nothing was saved. Choose another folder.',
        );
    }
  };
  return { save, problem, setProblem };
}
