// Stands in a bundle for `@aws-sdk/credential-provider-node`, which looks for keys in files, processes and metadata
// services: for a client that brings the keys of the execution role itself.
export const defaultProvider = () => () => Promise.reject(new Error('A client was made without credentials.'));
