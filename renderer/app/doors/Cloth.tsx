import './doors.css';
import type { ReactNode } from 'react';
import { Gate, Logo } from '../../ui/Gate';

/** The mark and name of the book. */
export function Brand() {
  return (
    <div className="brand">
      <Logo height={32} />
      <span>Wardbook</span>
    </div>
  );
}

interface ClothProps {
  promise: string;
  words: string;
  gates?: boolean;
  foot?: ReactNode;
}

/** The bookcloth at the left of the pages outside of the book. */
export function Cloth({ promise, words, gates = false, foot }: ClothProps) {
  return (
    <div className="door-cloth">
      <Brand />
      <p className="display promise">{promise}</p>
      <p className="words">{words}</p>
      {gates && (
        <div className="gates">
          <Gate count={30} height={36} />
        </div>
      )}
      {foot}
    </div>
  );
}
