import { Anchor, Group, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { useLanguage } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import { Loading } from '../../parts/loading.tsx';
import { developerTexts } from './developer-texts.ts';
import classes from './developers.module.css';

const Manifest = z.object({
  day: z.string(),
  licence: z.object({ id: z.string(), url: z.string() }),
  files: z.array(z.object({ name: z.string(), rows: z.number(), bytes: z.number(), sha256: z.string() })),
});

const address = '/open-data/latest/manifest.json';
const readManifest = async () => {
  const response = await fetch(address);
  return response.ok ? (Manifest.safeParse(await response.json()).data ?? null) : null;
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
      <Table.ScrollContainer minWidth={640} type="native" tabIndex={0} role="group" aria-label={t('data')}>
        <Table verticalSpacing={6}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('file')}</Table.Th>
              <Table.Th scope="col">{t('rows')}</Table.Th>
              <Table.Th scope="col">{t('size')}</Table.Th>
              <Table.Th scope="col">{t('checksum')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody className="nums">
            {data.files.map(({ name, rows, bytes, sha256 }) => (
              <Table.Tr key={name}>
                <Table.Th scope="row" fw={400}>
                  <Anchor href={`/open-data/${data.day}/${name}`}>{name}</Anchor>
                </Table.Th>
                <Table.Td>{formats.number(rows)}</Table.Td>
                <Table.Td>{t('kilobytes', { count: formats.number(Math.max(1, Math.round(bytes / 1024))) })}</Table.Td>
                <Table.Td className={classes.checksum}>{sha256}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      <Text maw="46rem">
        {t('licenceText')}{' '}
        <Anchor underline="always" href={data.licence.url}>
          {data.licence.id}
        </Anchor>
      </Text>
    </>
  );
};
