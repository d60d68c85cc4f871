import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import * as z from 'zod';
import { openApiDocument } from '../../shared/contracts/openapi.ts';

const Responses = z.record(
  z.string(),
  z.looseObject({
    description: z.string(),
    content: z.record(z.string(), z.looseObject({ schema: z.unknown() })).optional(),
  }),
);
const Document = z.object({
  paths: z.record(z.string(), z.record(z.string(), z.looseObject({ operationId: z.string(), responses: Responses }))),
  components: z.unknown(),
});

/** References stay good wherever a schema is compiled. */
const located = Document.parse(
  JSON.parse(JSON.stringify(openApiDocument()).replaceAll('"#/components', '"document#/components')),
);
/** What the published document promises of each operation, by the status of the answer. */
export const documentedAnswers = new Map(
  Object.values(located.paths).flatMap((path) => Object.values(path).map((one) => [one.operationId, one.responses])),
);
// Formats are what the contract itself has parsed.
const ajv = new Ajv2020({ strict: false, validateFormats: false });
ajv.addSchema({ $id: 'document', components: located.components });
const compiled = new Map<string, ValidateFunction>();

/** What an answer has that the published document does not promise for it; nothing, if all is well. */
export function undocumentedIn(operation: string, status: number, type: string, body: unknown): string[] {
  const response = documentedAnswers.get(operation)?.[String(status)];
  if (response === undefined) return [`${operation} documents no ${status}`];
  const schema = response.content?.[type]?.schema;
  if (schema === undefined) return [`${operation} documents no ${type} for ${status}`];
  const known = compiled.get(`${operation} ${status}`) ?? ajv.compile(Object(schema));
  compiled.set(`${operation} ${status}`, known);
  if (known(body)) return [];
  return (known.errors ?? []).map(
    ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
  );
}
