import { type ReactNode, useEffect, useRef, useState } from 'react';

type Props = { readonly placeholder: ReactNode; readonly children: ReactNode };

/** What is dear to load and draw waits until a reader is about to see it, or prints the page. */
export const WhenSeen = ({ placeholder, children }: Props) => {
  const place = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    const show = (): void => setSeen(true);
    const sight = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && show(),
      {
        rootMargin: '300px',
      },
    );
    if (place.current !== null) sight.observe(place.current);
    addEventListener('beforeprint', show);
    return () => {
      sight.disconnect();
      removeEventListener('beforeprint', show);
    };
  }, []);
  return <div ref={place}>{seen ? children : placeholder}</div>;
};
