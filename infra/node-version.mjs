// Plain JavaScript that any Node reads: the sources need one that strips types, and say so in a sentence.
const [major = 0] = process.versions.node.split('.').map(Number);
if (major < 24) {
  process.stderr.write(
    [
      `Node ${process.versions.node} runs this, but Node 24 is needed.`,
      'On Linux x64 and arm64 "npm ci" brings it along (optional dependencies must not be omitted);',
      'elsewhere install Node 24, and for the tables the package @dynoxide/<platform> or set DYNAMODB_ENDPOINT.',
      '',
    ].join('\n'),
  );
  process.exitCode = 1;
}
