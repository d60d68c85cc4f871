import { Button, CloseButton, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useRouter } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTexts } from '../language/texts.ts';
import { partTexts } from './part-texts.ts';

type Props = {
  readonly label: string;
  readonly value: string;
  /** Called when the person stops typing or presses Enter. */
  readonly onSearch: (words: string) => void;
};

/** A search field that answers while one types, and keeps what the address says. */
export const SearchBox = ({ label, value, onSearch }: Props) => {
  const t = useTexts(partTexts);
  const router = useRouter();
  const [here] = useState(() => router.latestLocation.pathname);
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
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
