import { IconCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTexts } from '../../language/texts.ts';
import { type ClusterForm, isWhole, type Step, steps } from './cluster-draft.ts';
import { newClusterTexts } from './new-cluster-texts.ts';
import classes from './step-links.module.css';

/** Where one is and what is whole; each step can be gone to at any time. */
export const StepLinks = ({ step, form }: { readonly step: Step; readonly form: ClusterForm }) => {
  const t = useTexts(newClusterTexts);
  return (
    <nav aria-label={t('steps')}>
      <ol className={classes.steps}>
        {steps.map((one, index) => {
          const whole = one !== 'check' && isWhole(one, form);
          return (
            <li key={one}>
              <Link
                to="/my/new-cluster"
                search={(before) => ({ ...before, step: one })}
                aria-current={one === step ? 'step' : undefined}
              >
                <span className={classes.mark} aria-hidden>
                  {whole ? <IconCheck size={16} /> : index + 1}
                </span>
                {t(one)}
                {one === 'check' ? null : <span className="visually-hidden">, {t(whole ? 'done' : 'notDone')}</span>}
              </Link>
            </li>
          );
        })}
      </ol>
    </nav>
  );
};
