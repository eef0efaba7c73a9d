import { IconCopy, IconRefresh } from '@tabler/icons-react';
import { useState } from 'react';
import { Button } from '../../ui/Button';
import { Field } from '../../ui/form/Field';
import styles from './exchange.module.css';

/** The six words that open the pack, to be told by phone. */
export function PackWords({ words, onOthers }: { words: string; onOthers?: () => void }) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(words);
    setCopied(true);
  };
  return (
    <Field label="Six words open it" group>
      {() => (
        <div className="stack">
          <output className={styles.words} aria-label="The six words">
            {words}
          </output>
          <div className="row wrap">
            <Button size="small" icon={<IconCopy size={18} />} onClick={() => void copy()}>
              {copied ? 'Copied' : 'Copy the words'}
            </Button>
            {onOthers && (
              <Button
                size="small"
                icon={<IconRefresh size={18} />}
                onClick={() => {
                  setCopied(false);
                  onOthers();
                }}
              >
                Propose others
              </Button>
            )}
          </div>
          <p className="muted">
            Tell them by phone, not in the same email. Without the words nobody opens it.
          </p>
        </div>
      )}
    </Field>
  );
}
