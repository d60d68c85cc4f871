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
    if (row.current === null || chosen == null) return undefined;
    // Told where it stands once the browser knows: to ask for that here would have the page laid out twice.
    const seen = new IntersectionObserver(
      ([link]) => {
        seen.disconnect();
        if (link?.rootBounds == null) return;
        const [from, to] = [link.rootBounds, link.boundingClientRect];
        // Only the row moves: scrolling the link into view would move the page, too.
        row.current?.scrollBy({ left: to.left + to.width / 2 - (from.left + from.width / 2), behavior: 'instant' });
      },
      { root: row.current },
    );
    seen.observe(chosen);
    return () => seen.disconnect();
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
