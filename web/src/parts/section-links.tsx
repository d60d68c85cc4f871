import { Link, type LinkProps, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import classes from './section-links.module.css';

type Section = Pick<LinkProps, 'to' | 'params' | 'search'> & {
  readonly text: string;
  /** Only this very address is this section, none below it. */
  readonly exact?: boolean;
};

/** Sections of a thing as a row of links; on a phone the row scrolls. */
export const SectionLinks = ({ label, links }: { readonly label: string; readonly links: readonly Section[] }) => {
  const row = useRef<HTMLElement>(null);
  const here = useRouterState({ select: ({ location }) => location.pathname });
  useEffect(() => {
    const chosen = row.current?.querySelector('[aria-current]');
    if (row.current === null || !(chosen instanceof HTMLElement)) return;
    // Only the row moves: scrolling the link into view would move the page, too.
    row.current.scrollLeft = chosen.offsetLeft - (row.current.clientWidth - chosen.offsetWidth) / 2;
  }, [here]);
  return (
    <nav aria-label={label} className={`${classes.row} no-print`} ref={row}>
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
};
