import { useState } from 'react';

export type Draft<Form> = {
  readonly form: Form;
  readonly change: (part: Partial<Form>) => void;
  /** After it was sent: the next form begins empty. */
  readonly discard: () => void;
};

/** A form that survives leaving the page: kept in this browser until it is sent. */
export const useDraft = <Form extends object>(
  name: string,
  /** What storage holds may be of an older version of the page. */
  read: (stored: unknown) => Form | undefined,
  empty: Form,
): Draft<Form> => {
  const key = `draft:${name}`;
  const [forms, setForms] = useState<Readonly<Record<string, Form>>>({});
  const form = forms[key] ?? stored(key, read) ?? empty;
  return {
    form,
    change: (part) =>
      setForms((before) => {
        const next = { ...(before[key] ?? form), ...part };
        localStorage.setItem(key, JSON.stringify(next));
        return { ...before, [key]: next };
      }),
    discard: () => {
      localStorage.removeItem(key);
      setForms((before) => ({ ...before, [key]: empty }));
    },
  };
};

/** Whether something was typed and not sent. */
export const hasDraft = (name: string): boolean => localStorage.getItem(`draft:${name}`) !== null;

const stored = <Form>(key: string, read: (value: unknown) => Form | undefined): Form | undefined => {
  const text = localStorage.getItem(key);
  if (text === null) return undefined;
  try {
    return read(JSON.parse(text));
  } catch {
    return undefined;
  }
};
