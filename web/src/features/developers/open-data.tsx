import { Anchor, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useLanguage } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import { Loading } from '../../parts/loading.tsx';
import { developerTexts } from './developer-texts.ts';
import classes from './developers.module.css';

type Manifest = {
  readonly day: string;
  readonly licence: { readonly id: string; readonly url: string };
  readonly files: readonly {
    readonly name: string;
    readonly rows: number;
    readonly bytes: number;
    readonly sha256: string;
  }[];
};

const address = '/open-data/latest/manifest.json';
const readManifest = async (): Promise<Manifest | null> => {
  const response = await fetch(address);
  // oxlint-disable-next-line typescript/no-unsafe-return -- our own file on our own origin; functions/open-data writes it
  return response.ok ? response.json() : null;
};

/** The files of the last night with their checksums, and the licence. */
export const OpenData = () => {
  const t = useTexts(developerTexts);
  const { formats } = useLanguage();
  const { data, isPending } = useQuery({ queryKey: ['open-data'], queryFn: readManifest, retry: false });
  if (isPending) return <Loading rows={1} height={200} />;
  if (data === null || data === undefined) return <Text>{t('dataNone')}</Text>;
  return (
    <>
      <Group gap="lg">
        <Text>{t('asOf', { day: formats.day(`${data.day}T12:00:00Z`) })}</Text>
        <Anchor href={address}>{t('manifest')}</Anchor>
      </Group>
      <div className={classes.files} tabIndex={0} role="group" aria-label={t('data')}>
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{t('file')}</th>
              <th scope="col">{t('rows')}</th>
              <th scope="col">{t('size')}</th>
              <th scope="col">{t('checksum')}</th>
            </tr>
          </thead>
          <tbody className="nums">
            {data.files.map(({ name, rows, bytes, sha256 }) => (
              <tr key={name}>
                <th scope="row">
                  <Anchor href={`/open-data/${data.day}/${name}`}>{name}</Anchor>
                </th>
                <td>{formats.number(rows)}</td>
                <td>{t('kilobytes', { count: formats.number(Math.max(1, Math.round(bytes / 1024))) })}</td>
                <td className={classes.checksum}>{sha256}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Text maw="46rem">
        {t('licenceText')}{' '}
        <Anchor underline="always" href={data.licence.url}>
          {data.licence.id}
        </Anchor>
      </Text>
    </>
  );
};
