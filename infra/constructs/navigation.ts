/**
 * Runs in CloudFront before the bucket is asked: a path without an extension is a page of the portal, whose one
 * document is index.html. The page that letters lead to stands alone, so that it works when the portal does not. Plain text, because CloudFront runs its own dialect (cloudfront-js-2.0) and no bundle.
 */
export const navigationCode = `
function handler(event) {
  var request = event.request;
  if (request.uri === '/docs') {
    return { statusCode: 308, statusDescription: 'Permanent Redirect', headers: { location: { value: '/docs/' } } };
  }
  if (request.uri.endsWith('/') && request.uri.startsWith('/docs/')) {
    request.uri = '/docs/index.html';
    return request;
  }
  if (request.uri === '/unsubscribe') {
    request.uri = '/unsubscribe.html';
    return request;
  }
  if (!request.uri.split('/').pop().includes('.')) {
    request.uri = '/index.html';
  }
  return request;
}
`;
