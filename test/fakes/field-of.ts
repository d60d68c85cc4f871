import * as z from 'zod';

const Fields = z.record(z.string(), z.unknown());

/** One field of an answer whose type does not matter. */
export const fieldOf = (body: unknown, name: string): unknown => Fields.parse(body)[name];

const Page = z.object({ items: z.array(Fields), next: z.string().optional() });

/** A page of any list. */
export const pageOf = ({ body }: { readonly body: unknown }): z.infer<typeof Page> => Page.parse(body);
