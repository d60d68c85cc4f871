import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { asyncApiDocument } from '../../shared/contracts/asyncapi.ts';
import { eventCatalogue } from '../../shared/contracts/event-catalogue.ts';
import { webhookPayloads } from '../../shared/contracts/webhook-payload.ts';

const Schema = z.record(z.string(), z.unknown());
const Message = z.object({
  name: z.string(),
  summary: z.string().min(10),
  payload: Schema,
  examples: z.array(z.object({ payload: Schema })).length(1),
});
const Document = z.object({
  channels: z.object({ webhook: z.object({ messages: Schema }) }),
  operations: z.object({ tellEvent: z.object({ messages: z.array(z.object({ $ref: z.string() })) }) }),
  components: z.object({ messages: z.record(z.string(), Message) }),
});
const raw: unknown = JSON.parse(JSON.stringify(asyncApiDocument()));
const document = Document.parse(raw);
const messages = Object.entries(document.components.messages);

describe('the catalogue of events', () => {
  it('is an AsyncAPI 3 document, as the specification’s own schema judges', () => {
    const file = fileURLToPath(import.meta.resolve('@asyncapi/specs/schemas/3.0.0.json'));
    // It brings its own copy of the schema of schemas.
    const ajv = new Ajv({ strict: false, validateFormats: false, meta: false, validateSchema: false });
    const validate = ajv.compile(Schema.parse(JSON.parse(readFileSync(file, 'utf8'))));
    expect(validate(raw), JSON.stringify(validate.errors?.slice(0, 5))).toBe(true);
    expect(validate({ ...Schema.parse(raw), channels: 'none' })).toBe(false);
  });

  it('holds every event that there is, once, and tells it by its own name', () => {
    const types = webhookPayloads().map(({ shape }) => shape.type.value);
    expect(new Set(types).size).toBe(types.length);
    expect(messages.map(([name]) => name).toSorted()).toEqual(Object.keys(eventCatalogue).toSorted());
    expect(types.toSorted()).toEqual(Object.keys(eventCatalogue).toSorted());
    for (const [name, message] of messages) expect(message.name).toBe(name);
    expect(Object.keys(document.channels.webhook.messages)).toHaveLength(types.length);
    expect(document.operations.tellEvent.messages).toHaveLength(types.length);
  });

  it('refers to nothing that is not there', () => {
    const references = [...JSON.stringify(raw).matchAll(/"\$ref":"#\/([^"]+)"/g)];
    expect(references.length).toBeGreaterThan(2 * messages.length);
    for (const [, path = ''] of references) expect(raw).toHaveProperty(path.split('/'));
  });
});

describe.each(messages)('%s', (name, { payload, examples }) => {
  const [example] = examples;
  const known = webhookPayloads().find(({ shape }) => shape.type.value === name);

  it('shows an example that its schema and the code take, with nothing more in it', () => {
    const validate = new Ajv({ strict: false, validateFormats: false }).compile(payload);
    expect(validate(example?.payload), JSON.stringify(validate.errors)).toBe(true);
    expect(known?.parse(example?.payload)).toEqual(example?.payload);
  });

  it('does not demand that receivers refuse what a later version adds', () => {
    expect(JSON.stringify(payload)).not.toContain('"additionalProperties":false');
  });
});
