import { useHotkeys } from '@mantine/hooks';
import { useRef } from 'react';

/**
 * Walks the rows of a list with J, K and the arrows; a row is what bears `data-row` and takes the focus, so that Enter
 * opens it. Letters are keys of the keyboard, whatever its layout writes; they do nothing in fields, nor outside of the
 * list once the focus is somewhere else on the page.
 */
export const useRowKeys = () => {
  const rows = useRef<HTMLTableSectionElement>(null);
  const go = (step: 1 | -1) => (): void => {
    const list = rows.current;
    if (list === null) return;
    const here = document.activeElement;
    // The heading is where a page puts the focus when one comes to it.
    const free = here === null || here === document.body || here.tagName === 'H1' || list.contains(here);
    if (!free) return;
    const links = [...list.querySelectorAll<HTMLElement>('[data-row]')];
    const at = links.findIndex((link) => link === here);
    links[Math.min(Math.max(at + step, 0), links.length - 1)]?.focus();
  };
  const physical = { usePhysicalKeys: true } as const;
  useHotkeys([
    ['J', go(1), physical],
    ['K', go(-1), physical],
    ['ArrowDown', go(1)],
    ['ArrowUp', go(-1)],
  ]);
  return rows;
};
