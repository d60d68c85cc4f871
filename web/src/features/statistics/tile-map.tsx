import { Group, SegmentedControl, Text } from '@mantine/core';
import { useState } from 'react';
import { useLanguage, useSay } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import { regionTitle } from '../../parts/region-title.ts';
import classes from './statistics.module.css';
import { statisticsTexts } from './statistics-texts.ts';
import { stepOf, steps, tiles } from './tiles.ts';

type Props = { readonly byRegion: Readonly<Record<string, number>>; readonly label: string };
const stepClass = [classes.step0, classes.step1, classes.step2, classes.step3, classes.step4, classes.step5];

/** The regions of Russia as tiles, coloured by value; as a table for keys and readers. */
export const TileMap = ({ byRegion, label }: Props) => {
  const t = useTexts(statisticsTexts);
  const [look, setLook] = useState<'map' | 'table'>('map');
  return (
    <>
      <Group justify="space-between" mb="sm" gap="xs">
        <Text size="sm" c="dimmed" maw="40rem">
          {t('mapHint')}
        </Text>
        <SegmentedControl
          size="xs"
          aria-label={t('look')}
          value={look}
          onChange={setLook}
          data={[
            { value: 'map' as const, label: t('map') },
            { value: 'table' as const, label: t('table') },
          ]}
        />
      </Group>
      {look === 'map' ? <Tiles byRegion={byRegion} label={label} /> : <Rows byRegion={byRegion} label={label} />}
    </>
  );
};

const Tiles = ({ byRegion, label }: Props) => {
  const t = useTexts(statisticsTexts);
  const say = useSay();
  const { formats } = useLanguage();
  return (
    <figure style={{ margin: 0 }}>
      <div className={classes.map} role="img" aria-label={label}>
        {tiles.map(({ code, column, row }) => {
          const value = byRegion[code] ?? 0;
          return (
            <div
              key={code}
              className={`${classes.tile} ${stepClass[stepOf(value)]}`}
              style={{ gridColumn: column + 1, gridRow: row + 1 }}
              title={`${say(regionTitle(code))}: ${formats.number(value)}`}
            >
              {code}
            </div>
          );
        })}
      </div>
      <figcaption>
        <ul className={classes.legend}>
          <li>
            <span className={`${classes.swatch} ${classes.step0}`} />
            {t('zero')}
          </li>
          {steps.map((from, index) => {
            const next = steps[index + 1];
            return (
              <li key={from} className="nums">
                <span className={`${classes.swatch} ${stepClass[index + 1]}`} />
                {next === undefined
                  ? t('andMore', { from: formats.number(from) })
                  : `${formats.number(from)}–${formats.number(next - 1)}`}
              </li>
            );
          })}
        </ul>
      </figcaption>
    </figure>
  );
};

const Rows = ({ byRegion, label }: Props) => {
  const t = useTexts(statisticsTexts);
  const say = useSay();
  const { formats } = useLanguage();
  const rows = Object.entries(byRegion).toSorted(([, one], [, other]) => other - one);
  const sum = rows.reduce((total, [, value]) => total + value, 0);
  return (
    <table className="plain-table">
      <caption>{label}</caption>
      <thead>
        <tr>
          <th scope="col">{t('region')}</th>
          <th scope="col">{t('value')}</th>
          <th scope="col">{t('share')}</th>
        </tr>
      </thead>
      <tbody className="nums">
        {rows.map(([code, value]) => (
          <tr key={code}>
            <th scope="row">{code === 'unknown' ? t('noRegion') : say(regionTitle(code))}</th>
            <td>{formats.number(value)}</td>
            <td>{formats.number((value / sum) * 100)} %</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
