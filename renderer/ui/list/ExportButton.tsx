import { IconFileExport } from '@tabler/icons-react';
import { IconButton } from '../IconButton';

/** Takes the list as it is shown out of the book. */
export const ExportButton = ({ noun, onPress }: { noun: string; onPress: () => void }) => (
  <IconButton label={`Export these ${noun}…`} icon={<IconFileExport size={20} />} onClick={onPress} />
);
