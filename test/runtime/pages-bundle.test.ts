import { execFile as execFileCallback } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { bundle } from '../../infra/constructs/bundle.ts';
import { readCluster } from '../../shared/contracts/clusters.ts';
import { clusterId } from '../builders/ids.ts';
import { httpEvent } from '../fakes/http-event.ts';
import { startMainTable } from '../fakes/main-table.ts';
import { temporaryFolder } from '../local/temporary-folder.ts';

const execFile = promisify(execFileCallback);

it('the bundle of pages, as it is shipped, loads the compiled portal and paints with it', async () => {
  const engine = await startMainTable();
  try {
    const { name, endpoint } = await engine.fresh();
    const output = temporaryFolder();
    bundle('pages', output);
    const portal = join(output, 'portal');
    mkdirSync(portal, { recursive: true });
    writeFileSync(
      join(portal, 'portal.mjs'),
      'export const pageAt = async () => "", frame = pageAt, paint = async () => "painted";',
    );
    const palette = { document: '', frame: '<html></html>', styles: {}, scripts: {} };
    writeFileSync(join(portal, 'palette.json'), JSON.stringify(palette));
    const event = { ...httpEvent(readCluster, {}), rawPath: `/clusters/${clusterId()}` };
    const run = `require('./index.js').handler(${JSON.stringify(event)}, {}).then(({ statusCode }) => console.log('status', statusCode));`;
    const env = {
      TABLE_NAME: name,
      CURSOR_KEY: 'cursor-key',
      PORTAL_URL: 'https://clusters.example',
      PORTAL_FOLDER: portal,
      AWS_REGION: 'eu-central-1',
      AWS_ACCESS_KEY_ID: 'test',
      AWS_SECRET_ACCESS_KEY: 'test',
      AWS_ENDPOINT_URL_DYNAMODB: endpoint,
    };
    const { stdout } = await execFile(process.execPath, ['-e', run], { cwd: output, env });
    expect(stdout).toContain('status 404');
  } finally {
    await engine.stop();
  }
});
