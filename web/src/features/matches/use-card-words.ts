import type { OutputOf } from '../../api/client.ts';
import { useSay } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import { regionTitle } from '../../parts/region-title.ts';
import { industryTitle, stageTexts } from '../../parts/words.ts';
import { needDetailTexts, needKindTexts, needTexts } from '../needs/need-texts.ts';
import { useNeedDetails } from '../needs/use-need-details.ts';
import { matchTexts } from './match-texts.ts';

type Match = OutputOf<'readMatch'>;

/** Cards without names, in words. */
export const useCardWords = () => {
  const t = useTexts(matchTexts);
  const n = useTexts(needTexts);
  const kinds = useTexts(needKindTexts);
  const details = useTexts(needDetailTexts);
  const stages = useTexts(stageTexts);
  const say = useSay();
  const { ofCard } = useNeedDetails();
  const sections = (codes: readonly string[]): string[] =>
    codes.map((code) => say(industryTitle(code)).replace(/^[A-Z] · /, ''));
  return {
    titleOfNeed: (need: Match['need']): string => kinds(need.kind),
    titleOfMandate: (mandate: Match['mandate']): string =>
      `${t(mandate.capacity)}: ${mandate.kinds.map((kind) => kinds(kind)).join(', ')}`,
    ofNeed: (need: Match['need']): string[] => [
      ...ofCard(need),
      n('stageOf', { stage: stages(need.stage) }),
      ...sections(need.sections),
      say(regionTitle(need.region)),
    ],
    ofMandate: ({
      stages: { from, to },
      roubles,
      instruments,
      sections: codes,
      everywhere,
    }: Match['mandate']): string[] => [
      t('stages', { from: stages(from), to: stages(to) }),
      ...(roubles === undefined
        ? []
        : [
            roubles.from === roubles.to
              ? details(roubles.from)
              : n('range', { from: details(roubles.from), to: details(roubles.to) }),
          ]),
      ...instruments.map((instrument) => details(instrument)),
      ...(codes.length === 0 ? [t('anyIndustry')] : sections(codes)),
      t(everywhere ? 'everywhere' : 'someRegions'),
    ],
  };
};
