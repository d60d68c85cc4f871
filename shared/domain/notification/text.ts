import type { groupOf } from './group.ts';
import type { DataByKind, NotificationKind } from './kinds.ts';

export type NotificationText = {
  /** Also the subject of the e-mail. */
  readonly title: string;
  /** One to three plain sentences. */
  readonly body: string;
  /** What the button says. */
  readonly action: string;
};

/** One language: a text for every kind, or it does not compile. */
export type Texts = { readonly [Kind in NotificationKind]: (data: DataByKind[Kind]) => NotificationText };

type DeskKind = {
  [Kind in NotificationKind]: (typeof groupOf)[Kind] extends 'review-queue' | 'organisation'
    ? Exclude<Kind, keyof CityTexts>
    : never;
}[NotificationKind];

type CommunityKind = {
  [Kind in NotificationKind]: (typeof groupOf)[Kind] extends 'community' ? Kind : never;
}[NotificationKind];

/** For operators, and for applicants about their organisation. */
export type DeskTexts = Pick<Texts, DeskKind>;
/** For representatives, about a project. */
export type ProjectTexts = Pick<Texts, Extract<NotificationKind, `project-${string}`>>;
/** For both sides of a match. */
export type MatchingTexts = Pick<Texts, Extract<NotificationKind, `need-${string}` | `mandate-${string}`>>;
/** For representatives, about a cluster. */
export type MemberTexts = Omit<
  Texts,
  DeskKind | CommunityKind | keyof ProjectTexts | keyof MatchingTexts | keyof CityTexts
>;
/** For coordinators, departments and operators, about requests to departments of the city. */
export type CityTexts = Pick<Texts, Extract<NotificationKind, `city-request-${string}`>>;
/** For representatives, about what is said and planned in a cluster. */
export type CommunityTexts = Pick<Texts, CommunityKind>;
