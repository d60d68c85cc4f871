import { queries } from './api/queries.ts';

/** The answers that a page was painted with: nobody asks for them a second time, and nothing moves. */
export const beginWithKnown = (): void => {
  const script = document.getElementById('known');
  if (script === null) return;
  const known: unknown = JSON.parse(script.textContent);
  script.remove();
  for (const entry of Array.isArray(known) ? known : []) {
    const [key, data]: unknown[] = Array.isArray(entry) ? entry : [];
    if (Array.isArray(key)) queries.setQueryData(key, data);
  }
};
