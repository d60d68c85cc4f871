import { bare, documentOf, framed, paintedPages } from '../site/painted-pages.ts';

const documents = Object.fromEntries(Object.keys(paintedPages).map((page) => [page, `/${documentOf(page)}`]));

/**
 * Runs in CloudFront, and in the local front, before the bucket is asked: a path without an extension is a page of the
 * portal, and gets its document. The page that letters lead to stands alone, so that it works when the portal does not.
 * Plain text, because CloudFront runs its own dialect (cloudfront-js-2.0) and no bundle.
 */
export const navigationCode = `
var documents = ${JSON.stringify({ ...documents, '/unsubscribe': '/unsubscribe.html' })};
function handler(event) {
  var request = event.request;
  if (request.uri === '/docs') {
    return { statusCode: 308, statusDescription: 'Permanent Redirect', headers: { location: { value: '/docs/' } } };
  }
  if (request.uri.endsWith('/') && request.uri.startsWith('/docs/')) {
    request.uri = '/docs/index.html';
    return request;
  }
  if (!request.uri.split('/').pop().includes('.')) {
    var page = request.uri.length > 1 && request.uri.endsWith('/') ? request.uri.slice(0, -1) : request.uri;
    var own = Object.prototype.hasOwnProperty.call(documents, page) ? documents[page] : undefined;
    request.uri = own || (page.startsWith('/embed/') ? '/${bare}' : '/${framed}');
  }
  return request;
}
`;
