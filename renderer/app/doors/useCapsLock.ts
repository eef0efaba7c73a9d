import { useEffect, useState } from 'react';

/** Whether Caps Lock was on at the last key or press of the mouse. */
export function useCapsLock(): boolean {
  const [on, setOn] = useState(false);
  useEffect(() => {
    const hear = (event: KeyboardEvent | MouseEvent) => setOn(event.getModifierState('CapsLock'));
    window.addEventListener('keydown', hear);
    window.addEventListener('mousedown', hear);
    return () => {
      window.removeEventListener('keydown', hear);
      window.removeEventListener('mousedown', hear);
    };
  }, []);
  return on;
}
