// A file of its own, because the page's content policy allows no inline script.
// oxlint-disable-next-line typescript/no-unsafe-call -- swagger-ui-bundle.js, loaded before, brings no types
globalThis.SwaggerUIBundle({
  url: '/api/openapi.json',
  dom_id: '#swagger-ui',
  deepLinking: true,
  docExpansion: 'list',
  defaultModelsExpandDepth: 0,
  displayRequestDuration: true,
  filter: true,
  // The validator badge would send the document's address to somebody else's server.
  validatorUrl: null,
});
