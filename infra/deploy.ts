import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { isStageName, placeholders, type Stage, stages } from './stages.ts';

const usage = 'npm run deploy -- --stage dev [--diff] [-- <further options of cdk>]';
const root = fileURLToPath(new URL('../', import.meta.url));

function stop(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(2);
}

function stageNamed(name: string | undefined): Stage {
  if (name === undefined) stop(`Which stage? ${usage}`);
  if (!isStageName(name)) stop(`There is no stage "${name}". Stages: ${Object.keys(stages).join(', ')}.`);
  if (name === 'local') stop('The local stage is run by `npm start`, not deployed.');
  const stage: Stage = stages[name];
  const left = placeholders(stage);
  const list = left.map((value) => `  ${value}`).join('\n');
  if (left.length > 0 && stage.keepsData)
    stop(`infra/stages.ts still holds the example's values for "${name}":\n${list}`);
  if (left.length > 0)
    process.stderr.write(`Mail and sign-in redirects need your own values for "${name}":\n${list}\n`);
  return stage;
}

const { values, positionals } = parseArgs({
  options: { stage: { type: 'string' }, diff: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const { name } = stageNamed(values.stage);
if (!existsSync(new URL('../web/dist', import.meta.url)))
  process.stderr.write(
    'web/dist is missing: pages and API document are not uploaded, and pages of clusters do not open. Run `npm run build` first.\n',
  );

const cdk = createRequire(import.meta.url).resolve('aws-cdk/bin/cdk');
const command = values.diff ? ['diff'] : ['deploy', '--all', '--require-approval', 'broadening'];
const app = `"${process.execPath}" infra/app.ts --stage ${name}`;
const { status } = spawnSync(process.execPath, [cdk, ...command, '--app', app, ...positionals], {
  cwd: root,
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
