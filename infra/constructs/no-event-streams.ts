/**
 * Stands in bundles for `@smithy/core/event-streams`, which reads answers that arrive as a stream of events (SelectObject
 * of S3 and the like). Nothing of ours asks for one; with it every bundle was 7 kB heavier.
 */
const unwanted = (): never => {
  throw new Error('A stream of events was asked for: take @smithy/core/event-streams into the bundle again.');
};

export const eventStreamSerdeProvider = unwanted;
export const EventStreamSerde = unwanted;
/** The client of S3 asks for it when it is made. */
export const resolveEventStreamSerdeConfig = <Config>(config: Config): Config => config;
