import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AssetHashType, DockerImage } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { bundle } from './bundle.ts';

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

/** CDK wants an image to fall back on; `local` never declines. */
const noContainer = DockerImage.fromRegistry('never-used');
