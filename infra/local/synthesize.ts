// A program of its own, so that the platform does not keep the CDK in memory: prints the templates as one JSON document.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeApp } from '../make-app.ts';
import { stages } from '../stages.ts';
import { Assembly } from './template/template-schema.ts';

const [file] = process.argv.slice(2);
if (file === undefined) throw new Error('The file to write is missing.');
// The rules for templates are checked by `npm run synth` and the tests, not on every start.
process.env['CDK_VALIDATION'] = 'false';
const outdir = mkdtempSync(join(tmpdir(), 'innovation-clusters-synth-'));
try {
  const { app } = makeApp({ stage: 'local', outdir, bundle: false, nag: false });
  const { local } = stages;
  const assembly = {
    region: local.region,
    account: local.account,
    addresses: { portal: local.portalUrl, issuer: local.identity.issuer, register: new URL(local.register.url).origin },
    stacks: Object.fromEntries(app.synth().stacksRecursively.map(({ stackName, template }) => [stackName, template])),
  };
  writeFileSync(file, JSON.stringify(Assembly.parse(assembly)));
} finally {
  rmSync(outdir, { recursive: true, force: true });
}
