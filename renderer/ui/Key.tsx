import './marks.css';

/** A key or a chord as printed on the keyboard: "Ctrl K". */
export function Key({ children }: { children: string }) {
  return <kbd className="key">{children}</kbd>;
}
