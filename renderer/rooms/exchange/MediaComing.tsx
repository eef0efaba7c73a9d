import { IconMovie, IconPhotoOff, IconVolume } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { playableTypes } from '../../../shared/formats/mediaType';
import type { StoredRecord } from '../../../shared/workbook/entry';
import { sizeInWords } from '../../store/media/mediaProblem';
import { mediaAddress } from '../../store/media/mediaShelf';
import type { MediaCome } from '../../store/media/packedMedia';
import { useOpenWorkbook } from '../../store/useWorkbook';
import { countInFigures } from '../../ui/words/countInWords';
import styles from './MediaComing.module.css';

/** A photo is unpacked to be shown, and some are large. */
const shown = 8;

interface MediaComingProps {
  records: readonly StoredRecord[];
  /** Their bytes, looked at when the pack was opened: each is of the type and within the limits that its record says. */
  come: MediaCome;
}

/** The photos of a pack as small pictures, recordings and films by name and size, before any of them goes in. */
export function MediaComing({ records, come }: MediaComingProps) {
  const more = records.length - shown;
  return (
    <>
      <ul className={styles.media} aria-label="Photos and recordings in the pack">
        {records.slice(0, shown).map((record) => (
          <OneComing key={record.id} record={record} bytes={come.get(record.id)} />
        ))}
      </ul>
      {more > 0 && <p className="muted small">and {countInFigures(more)} more</p>}
    </>
  );
}

function OneComing({ record, bytes }: { record: StoredRecord; bytes: Uint8Array | undefined }) {
  const { id, name, type } = record;
  const family = playableTypes.get(String(type));
  return (
    <li>
      <span className={styles.shown}>
        {family === 'photo' && bytes ? (
          <SmallPhoto id={id} name={String(name ?? '')} type={String(type)} bytes={bytes} />
        ) : family === 'video' ? (
          <IconMovie size={24} aria-hidden="true" />
        ) : (
          <IconVolume size={24} aria-hidden="true" />
        )}
      </span>
      <span className="cut">
        {String(name ?? 'without a name')}
        <br />
        <span className="muted small">
          {bytes ? sizeInWords(bytes.length) : 'its content is not in the pack'}
        </span>
      </span>
    </li>
  );
}

interface SmallPhotoProps {
  id: string;
  name: string;
  type: string;
  bytes: Uint8Array;
}

/** A photo that is no record yet has an address for as long as it is looked at. */
function SmallPhoto({ id, name, type, bytes }: SmallPhotoProps) {
  const { media } = useOpenWorkbook();
  const [held, setHeld] = useState(false);
  const [broken, setBroken] = useState(false);
  useEffect(() => {
    const letGo = media.hold(id, { bytes, type });
    setHeld(true);
    return letGo;
  }, [media, id, bytes, type]);
  if (broken) return <IconPhotoOff size={24} aria-label={`${name} cannot be shown`} />;
  return held && <img src={mediaAddress(id)} alt={name} decoding="async" onError={() => setBroken(true)} />;
}
