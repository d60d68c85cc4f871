import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AssetHashType, DockerImage } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { cpSync, existsSync } from 'node:fs';
import { buildSync } from 'esbuild';
import { compiledPortal } from '../site/painted-pages.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * The bundle of a folder of functions/. Not by NodejsFunction, which starts npx for each one: eleven bundles took
 * twenty seconds on two busy cores, and take three like this.
 */
export const nodeCode = (folder: string): Code =>
  Code.fromAsset(join(root, 'functions', folder), {
    assetHashType: AssetHashType.OUTPUT,
    bundling: { image: noContainer, local: { tryBundle: (output: string) => bundle(folder, output) } },
  });

/** Files that a function reads beside its code, under the same path as here: the path works in both places. */
const beside: Readonly<Record<string, readonly string[]>> = {
  // A deployment without a build of the portal has none.
  pages: existsSync(join(root, compiledPortal)) ? [compiledPortal] : [],
  documents: ['DejaVuSans.ttf', 'DejaVuSans-Bold.ttf'].map((font) => `node_modules/dejavu-fonts-ttf/ttf/${font}`),
};

/** CDK wants an image to fall back on; `local` never declines. */
const noContainer = DockerImage.fromRegistry('never-used');

export function bundle(folder: string, output: string): true {
  const { warnings } = buildSync({
    entryPoints: [join(root, 'functions', folder, 'handler.ts')],
    outfile: join(output, 'index.js'),
    bundle: true,
    platform: 'node',
    target: 'node24',
    // CommonJS starts faster than ESM here (measured: 128 against 145 ms).
    format: 'cjs',
    mainFields: ['module', 'main'],
    alias: {
      '@aws-sdk/credential-provider-node': join(root, 'infra/constructs/no-credential-chain.ts'),
      // Its module for Node asks where it is (`import.meta`), which a bundle in CommonJS cannot tell.
      pdfkit: join(root, 'node_modules/pdfkit/js/pdfkit.js'),
    },
    minify: true,
    sourcemap: true,
    sourcesContent: false,
    logLevel: 'error',
  });
  // Such as an `import.meta` that is empty in CommonJS: found here, not by the first call.
  if (warnings.length > 0) throw new Error(`${folder}: ${warnings.map(({ text }) => text).join('; ')}`);
  for (const file of beside[folder] ?? []) cpSync(join(root, file), join(output, file), { recursive: true });
  return true;
}
