import { IconArrowLeft, IconArrowRight, IconPresentation } from '@tabler/icons-react';
import { useEffect } from 'react';
import { Button } from '../../ui/Button';
import { Key } from '../../ui/Key';
import styles from './charts.module.css';
import type { Presenter } from './usePresenter';

/** While an audience watches: next and back, one key that blanks the screen, and the way out. */
export function PresenterBar({ presenter }: { presenter: Presenter }) {
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target)) return;
      const key = event.key.toLowerCase();
      if (key === 'b') presenter.setBlank(!presenter.blank);
      else if (key === 'l') presenter.setGround(presenter.ground === 'dark' ? 'white' : 'dark');
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  }, [presenter]);
  return (
    <section className={styles.presenting} aria-label="Presenting">
      <IconPresentation size={20} aria-hidden="true" />
      <b className="grow">On the screen, with no name of a person</b>
      <Button size="small" icon={<IconArrowLeft size={18} />} onClick={() => presenter.step(-1)}>
        Back
      </Button>
      <Button size="small" iconAfter={<IconArrowRight size={18} />} onClick={() => presenter.step(1)}>
        Next finding
      </Button>
      <Button
        size="small"
        iconAfter={<Key>B</Key>}
        aria-pressed={presenter.blank}
        onClick={() => presenter.setBlank(!presenter.blank)}
      >
        {presenter.blank ? 'Show the screen' : 'Blank the screen'}
      </Button>
      <Button
        size="small"
        iconAfter={<Key>L</Key>}
        aria-pressed={presenter.ground === 'white'}
        onClick={() => presenter.setGround(presenter.ground === 'dark' ? 'white' : 'dark')}
      >
        White
      </Button>
      <Button size="small" rank="primary" onClick={presenter.close}>
        Stop presenting
      </Button>
    </section>
  );
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));
