import { Link } from '@tanstack/react-router';
import { useTexts } from '../language/texts.ts';
import { useMe } from '../session/use-session.ts';
import { layoutTexts } from './layout-texts.ts';

type Props = { readonly className?: string | undefined; readonly onChosen?: () => void };

/** The sections of the portal that this person has. */
export const Sections = ({ className, onChosen }: Props) => {
  const t = useTexts(layoutTexts);
  const { data: me } = useMe();
  const common = { onClick: onChosen, activeProps: { 'aria-current': 'page' } } as const;
  return (
    <nav className={className} aria-label={t('navigation')}>
      <Link to="/clusters" {...common}>
        {t('clusters')}
      </Link>
      <Link to="/organisations" {...common}>
        {t('organisations')}
      </Link>
      <Link to="/projects" {...common}>
        {t('projects')}
      </Link>
      <Link to="/needs" {...common}>
        {t('needs')}
      </Link>
      <Link to="/statistics" {...common}>
        {t('statistics')}
      </Link>
      {me === undefined ? null : (
        <Link to="/my" {...common}>
          {t('cabinet')}
        </Link>
      )}
      {me?.operator === true ? (
        <Link to="/review" {...common}>
          {t('review')}
        </Link>
      ) : null}
    </nav>
  );
};
