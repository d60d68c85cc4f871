import type { Problem } from '../api/problem.ts';
import { useTexts } from '../language/texts.ts';
import { PageHeading } from './page-heading.tsx';
import { partTexts } from './part-texts.ts';
import { ProblemNote } from './problem-note.tsx';

type Props = { readonly problem: Problem; readonly retry: () => unknown };

/** Stands for a whole page that could not be read: with a heading, as every page has one. */
export const PageProblem = ({ problem, retry }: Props) => {
  const t = useTexts(partTexts);
  return (
    <>
      <PageHeading title={t(problem.status === 404 ? 'notFoundTitle' : 'unreadTitle')} />
      <ProblemNote problem={problem} retry={() => void retry()} />
    </>
  );
};
