import { Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useRead } from '../../api/queries.ts';
import { useLanguage, useSay } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { homeTexts } from './home-texts.ts';
import classes from './home.module.css';

/** The figures that matter most, in this order. */
const chosen = ['clusters', 'organisations', 'organisations-in-clusters', 'projects', 'regions'] as const;

/** The figures that say most; each leads to its definition and history. */
export const Numbers = () => {
  const t = useTexts(homeTexts);
  const say = useSay();
  const { formats } = useLanguage();
  const { data, error, refetch } = useRead('readStatistics', {});
  return (
    <section aria-labelledby="numbers">
      <Title order={2} id="numbers" mb="md">
        {t('numbers')}
      </Title>
      <ProblemNote problem={error?.status === 404 ? null : error} retry={() => void refetch()} />
      <ul className={classes.numbers}>
        {chosen.map((metric) => {
          const figure = data?.figures.find((one) => one.metric === metric);
          return (
            <li key={metric}>
              {figure === undefined ? null : (
                <Link to="/statistics/$metric" params={{ metric }}>
                  <b className="nums">{figure.value === null ? t('none') : formats.number(figure.value)}</b>
                  <span>{say(figure.title)}</span>
                </Link>
              )}
            </li>
          );
        })}
      </ul>
      <Text size="sm" c="dimmed">
        {data === undefined ? ' ' : t('asOf', { moment: formats.moment(data.asOf) })}
      </Text>
    </section>
  );
};
