import { queries } from './api/queries.ts';

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** The answers that a page was painted with: nobody asks for them a second time, and nothing moves. */
export const beginWithKnown = (): void => {
  const script = document.getElementById('known');
  if (script === null) return;
  const known: unknown = JSON.parse(script.textContent);
  script.remove();
  for (const entry of list(known)) {
    const [key, data] = list(entry);
    queries.setQueryData(list(key), data);
  }
};
