import { originSecret } from './http-event.ts';

/** What the HTTP functions read of their environment, over these tables. */
export const apiEnv = (tableName: string, peopleTableName: string) => ({
  TABLE_NAME: tableName,
  PEOPLE_TABLE_NAME: peopleTableName,
  PEOPLE_ENDPOINT: '',
  ORIGIN_SECRET: originSecret,
  CURSOR_KEY: 'cursor-key',
  PORTAL_URL: 'https://clusters.example',
});
