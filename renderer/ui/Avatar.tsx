import './marks.css';

interface AvatarProps {
  name: string;
  /** In pixels: beside a name in a line, in a panel, on somebody's own page. */
  size?: 36 | 48 | 64;
  /** Address of a photo, shown in the place of the initials. */
  photo?: string | undefined;
  /** The photo could not be shown. */
  onFault?: () => void;
}

/** A photo in a round, or the initials of a name; decoration beside the name itself. */
export function Avatar({ name, size = 36, photo, onFault }: AvatarProps) {
  const words = name.split(/\s+/).filter(Boolean);
  const initials = [words[0], words.length > 1 ? words.at(-1) : undefined]
    .map((word) => word?.[0]?.toUpperCase() ?? '')
    .join('');
  return (
    <span className="avatar" data-size={size} aria-hidden={photo ? undefined : 'true'}>
      {photo ? <img src={photo} alt={name} onError={onFault} /> : initials}
    </span>
  );
}
