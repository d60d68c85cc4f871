import { readFileSync } from 'node:fs';
import { built } from './build-cache.ts';
import { Assembly } from './template/template-schema.ts';

/** Everything that the CDK application is made from. */
const sources = [
  'infra/*.ts',
  'infra/{stacks,constructs}/**/*.ts',
  'infra/site/painted-pages.ts',
  'infra/local/{synthesize.ts,template/template-schema.ts}',
  'shared/**/*.ts',
  'functions/*/env.ts',
  'functions/store/schema.ts',
  'functions/runtime/log.ts',
  'cdk.json',
  'package-lock.json',
];

/** The synthesized templates of stage `local`. */
export async function synthesized(): Promise<Assembly> {
  const file = await built({
    name: 'assembly',
    sources,
    program: 'infra/local/synthesize.ts',
  });
  return Assembly.parse(JSON.parse(readFileSync(file, 'utf8')));
}
