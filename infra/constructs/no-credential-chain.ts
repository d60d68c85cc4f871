/**
 * Stands in bundles for `@aws-sdk/credential-provider-node`, which looks for keys in files, processes and metadata
 * services. Our clients bring the keys of the execution role themselves (functions/store/client.ts), and so start a
 * fifth faster without it.
 */
export const defaultProvider = () => () =>
  Promise.reject(
    new Error('A client of AWS was made without credentials: use lambdaClient of functions/store/client.ts.'),
  );
