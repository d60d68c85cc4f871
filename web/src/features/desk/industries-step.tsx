import { Button, Group, Stack, Text } from '@mantine/core';
import type { OutputOf } from '../../api/client.ts';
import { useSay } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import { industryTitle } from '../../parts/words.ts';
import classes from './industry-picker.module.css';
import { IndustryPicker } from './industry-picker.tsx';
import { newClusterTexts } from './new-cluster-texts.ts';

type Props = {
  readonly form: { readonly industries: readonly string[] };
  readonly change: (part: { readonly industries: readonly string[] }) => void;
  readonly checked: boolean;
  readonly founder?: OutputOf<'readOrganisation'>;
};

/** Industries by name, beginning with those that the organisation itself has. */
export const IndustriesStep = ({ form: { industries }, change, checked, founder }: Props) => {
  const t = useTexts(newClusterTexts);
  const say = useSay();
  const { mainActivity, additionalActivities = [] } = founder?.facts ?? {};
  const own = [mainActivity, ...additionalActivities].flatMap((code) => (code === undefined ? [] : [code.slice(0, 2)]));
  const offered = [...new Set(own)].filter((code) => !industries.includes(code)).slice(0, 5);
  return (
    <Stack gap="md">
      <Text>{t('industriesText')}</Text>
      {offered.length === 0 ? null : (
        <Group gap="xs">
          <Text size="sm">{t('ofYours')}</Text>
          {offered.map((code) => (
            <Button
              key={code}
              size="compact-sm"
              variant="default"
              className={classes.chosen}
              onClick={() => change({ industries: [...industries, code] })}
            >
              + {say(industryTitle(code))}
            </Button>
          ))}
        </Group>
      )}
      <IndustryPicker chosen={industries} onChange={(chosen) => change({ industries: chosen })} checked={checked} />
    </Stack>
  );
};
