import { Button, CopyButton } from '@mantine/core';
import { useTexts } from '../../language/texts.ts';
import { developerTexts } from './developer-texts.ts';
import classes from './developers.module.css';

/** Code that one may take along. It scrolls within itself, by keys as well. */
export const Sample = ({ code, label }: { readonly code: string; readonly label: string }) => {
  const t = useTexts(developerTexts);
  return (
    <div className={classes.sample}>
      <pre tabIndex={0} role="region" aria-label={label}>
        <code>{code}</code>
      </pre>
      <CopyButton value={code}>
        {({ copied, copy }) => (
          <Button size="compact-sm" variant="default" onClick={copy}>
            <span aria-live="polite">{t(copied ? 'copied' : 'copy')}</span>
          </Button>
        )}
      </CopyButton>
    </div>
  );
};
