import { IconFileExport, IconPrinter } from '@tabler/icons-react';
import type { Ref } from 'react';
import { IconButton } from '../IconButton';

/** Takes the list as it is shown out of the book. */
export const ExportButton = ({ noun, onPress }: { noun: string; onPress: () => void }) => (
  <IconButton label={`Export these ${noun}…`} icon={<IconFileExport size={20} />} onClick={onPress} />
);

/** Puts the list as it is shown on paper; Ctrl P presses it. */
export const PrintButton = ({
  noun,
  ref,
  onPress,
}: {
  noun: string;
  ref: Ref<HTMLButtonElement> | undefined;
  onPress: () => void;
}) => (
  <IconButton
    ref={ref}
    label={`Print these ${noun}…`}
    keys="Ctrl P"
    icon={<IconPrinter size={20} />}
    onClick={onPress}
  />
);
