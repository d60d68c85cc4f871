import { Button, CloseButton, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useRouter } from '@tanstack/react-router';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useTexts } from '../language/texts.ts';
import { takePaintedField } from './painted-field.ts';
import { partTexts } from './part-texts.ts';

type Props = {
  readonly label: string;
  readonly value: string;
  /** Its name in the address, if the words are there: then it takes words before the code is there, too. */
  readonly name?: 'q';
  /** Called when the person stops typing or presses Enter. */
  readonly onSearch: (words: string) => void;
};

/** A search field that answers while one types, and keeps what the address says. */
export const SearchBox = ({ label, value, name, onSearch }: Props) => {
  const t = useTexts(partTexts);
  const router = useRouter();
  const [here] = useState(() => router.latestLocation.pathname);
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(value);
  useLayoutEffect(() => setTyped(value), [value]);
  useLayoutEffect(() => {
    const before = name === undefined ? undefined : takePaintedField(name);
    if (before === undefined) return;
    setTyped((known) => (before.words === '' ? known : before.words));
    if (before.focused) field.current?.focus();
  }, [name]);
  useEffect(() => {
    if (typed === value) return undefined;
    const timer = setTimeout(() => {
      // Whoever has clicked on a result meanwhile is on the way there, and is not called back.
      if (router.latestLocation.pathname === here) onSearch(typed);
    }, 300);
    return () => clearTimeout(timer);
  }, [typed, value, onSearch, router, here]);
  return (
    <form
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        onSearch(typed);
      }}
    >
      <TextInput
        ref={field}
        {...(name === undefined ? {} : { name })}
        type="search"
        size="md"
        aria-label={label}
        placeholder={label}
        maxLength={200}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        leftSection={<IconSearch size={18} aria-hidden />}
        rightSectionWidth="auto"
        rightSection={
          typed === '' ? null : (
            <CloseButton aria-label={t('clear')} onClick={() => (setTyped(''), onSearch(''))} mr={6} />
          )
        }
      />
      <Button type="submit" className="visually-hidden">
        {t('search')}
      </Button>
    </form>
  );
};
