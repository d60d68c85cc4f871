import * as z from 'zod';
import type { Deployment } from './deployment.ts';

export type MailModel = {
  /** Verified senders: domains or addresses. */
  readonly identities: readonly { readonly name: string; readonly arn: string }[];
  readonly configurationSets: readonly {
    readonly name: string;
    readonly arn: string;
    readonly events: ReadonlySet<string>;
  }[];
};

const DestinationProperties = z.object({
  ConfigurationSetName: z.string(),
  EventDestination: z.object({
    Enabled: z.boolean().default(true),
    MatchingEventTypes: z.array(z.string()),
    EventBridgeDestination: z.looseObject({}).optional(),
  }),
});

/** Who may send letters, and which events of theirs go to the event bus. */
export function mailOf(deployment: Deployment): MailModel {
  const named = (type: string) =>
    deployment.of(type).map(({ identity }) => ({ name: identity.name, arn: identity.attributes['Arn'] ?? '' }));
  const destinations = deployment
    .parsed(DestinationProperties, 'AWS::SES::ConfigurationSetEventDestination')
    .map(({ props }) => props)
    .filter(
      ({ EventDestination }) => EventDestination.Enabled && EventDestination.EventBridgeDestination !== undefined,
    );
  return {
    identities: named('AWS::SES::EmailIdentity'),
    configurationSets: named('AWS::SES::ConfigurationSet').map((set) => ({
      ...set,
      events: new Set(
        destinations
          .filter(({ ConfigurationSetName }) => ConfigurationSetName === set.name)
          .flatMap(({ EventDestination }) => EventDestination.MatchingEventTypes.map((type) => type.toLowerCase())),
      ),
    })),
  };
}
