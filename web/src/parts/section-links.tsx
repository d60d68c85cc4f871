import { Link, type LinkProps } from '@tanstack/react-router';
import classes from './section-links.module.css';

type Section = Pick<LinkProps, 'to' | 'params' | 'search'> & {
  readonly text: string;
  /** Only this very address is this section, none below it. */
  readonly exact?: boolean;
};

/** Sections of a thing as a row of links; on a phone the row scrolls. */
export const SectionLinks = ({ label, links }: { readonly label: string; readonly links: readonly Section[] }) => (
  <nav aria-label={label} className={`${classes.row} no-print`}>
    {links.map(({ text, exact, ...to }) => (
      <Link
        key={String(to.to)}
        {...to}
        activeOptions={{ exact: exact ?? false, includeSearch: false }}
        activeProps={{ 'aria-current': 'page' }}
      >
        {text}
      </Link>
    ))}
  </nav>
);
