import { Kbd, Switch } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useState } from 'react';
import { useTexts } from '../../language/texts.ts';
import classes from './case.module.css';
import { decisionTexts } from './decision-texts.ts';

export type Shortcut = { readonly key: string; readonly text: string; readonly act: () => void };

const stored = 'review-shortcuts';

/** Single keys of a page, shown with what they do; off for whom they disturb, and silent while somebody types. */
export const Shortcuts = ({ keys }: { readonly keys: readonly Shortcut[] }) => {
  const t = useTexts(decisionTexts);
  const [on, setOn] = useState(localStorage.getItem(stored) !== 'off');
  const noDialog = (act: () => void) => (): void => {
    if (on && document.querySelector('[role="dialog"]') === null) act();
  };
  // Keys of the keyboard, whatever its layout writes: most of our people have the Russian one.
  useHotkeys(keys.map(({ key, act }) => [key, noDialog(act), { usePhysicalKeys: true }]));
  return (
    <details className={`${classes.more} no-print`}>
      <summary>{t('keys')}</summary>
      <Switch
        my="xs"
        label={t('keysOn')}
        checked={on}
        onChange={({ currentTarget: { checked } }) => {
          localStorage.setItem(stored, checked ? 'on' : 'off');
          setOn(checked);
        }}
      />
      <dl className={classes.keys}>
        {keys.map(({ key, text }) => (
          <div key={key} style={{ display: 'contents' }}>
            <dt>
              <Kbd>{key}</Kbd>
            </dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
};
