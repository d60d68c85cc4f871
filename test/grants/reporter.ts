import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Reporter, TestModule, Vitest } from 'vitest/node';
import { synthesized } from '../../infra/local/assembly.ts';
import { Permissions } from '../../infra/local/aws/permissions.ts';
import { readApplication } from '../../infra/local/template/application.ts';
import { judge, type Judgement } from './judgement.ts';
import { reasons } from './reasons.ts';
import { Used } from './used.ts';

/** Where functions run as functions: without one of these nothing can be said of what nobody used. */
const needed = ['functions', 'e2e'];

/**
 * Collects what every function asked of AWS in all tests and, when the projects above ran as a whole, holds it to the
 * synthesized policies: nothing was denied, and nothing is granted that nobody needs.
 */
export class GrantsReporter implements Reporter {
  private vitest: Vitest | undefined;
  private folder = '';

  onInit(vitest: Vitest): void {
    this.vitest = vitest;
    this.folder = mkdtempSync(join(tmpdir(), 'grants-'));
    process.env['GRANTS_FOLDER'] = this.folder;
  }

  async onTestRunEnd(modules: readonly TestModule[]): Promise<void> {
    try {
      if (await this.ranWhole(modules)) await this.judgeAll();
    } finally {
      rmSync(this.folder, { recursive: true, force: true });
    }
  }

  private async ranWhole(modules: readonly TestModule[]): Promise<boolean> {
    const there = (await this.vitest?.globTestSpecifications()) ?? [];
    const ran = new Set(modules.filter((module) => module.ok()).map(({ moduleId }) => moduleId));
    return needed.every((name) => {
      const own = there.filter(({ project }) => project.name === name);
      return own.length > 0 && own.every(({ moduleId }) => ran.has(moduleId));
    });
  }

  private async judgeAll(): Promise<void> {
    const seen = readdirSync(this.folder)
      .flatMap((name) => readFileSync(join(this.folder, name), 'utf8').trim().split('\n'))
      .map((line) => Used.parse(JSON.parse(line)));
    const assembly = await synthesized();
    const { region, account } = assembly;
    const around = { region, account, queueBase: 'http://127.0.0.1:9', secret: () => 'secret', addresses: [] };
    const application = readApplication(assembly, around);
    const judgement = await judge(application, new Permissions(application.functions, account), seen, reasons);
    process.stdout.write(`\n${told(judgement)}\n`);
    if (judgement.denied.length + judgement.unused.length + judgement.stale.length > 0) process.exitCode = 1;
  }
}

const line = (what: string, { functionId, action, resource }: Used, more = ''): string =>
  `  ${what}: ${functionId} ${action} ${resource}${more}`;

const told = ({ functions, used, denied, unused, kept, stale }: Judgement): string =>
  [
    `Grants: ${functions} functions did ${used} different things; ${denied.length} denied, ${unused.length} granted and not used, ${kept.length} not used with a reason`,
    ...kept.map((one) => line('kept', one, ` (${one.why})`)),
    ...denied.map((one) => line('DENIED', one, ` in ${one.test ?? 'a test'}`)),
    ...unused.map((one) => line('UNUSED', one)),
    ...stale.map((one) => `  A REASON THAT NOTHING NEEDS: ${one.functions.join(', ')} ${one.action}`),
  ].join('\n');
