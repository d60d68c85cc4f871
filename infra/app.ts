import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { makeApp } from './make-app.ts';
import { isStageName } from './stages.ts';

const { stage } = parseArgs({ options: { stage: { type: 'string', default: 'dev' } } }).values;
if (!isStageName(stage)) throw new Error(`There is no stage "${stage}" in infra/stages.ts.`);
const webDist = fileURLToPath(new URL('../web/dist', import.meta.url));
const { app } = makeApp({
  stage,
  // The cdk command says where it wants the assembly.
  outdir: process.env['CDK_OUTDIR'] ?? fileURLToPath(new URL('../cdk.out', import.meta.url)),
  bundle: true,
  nag: true,
  ...(existsSync(webDist) ? { webDist } : {}),
});
app.synth();
