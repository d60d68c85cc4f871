import { topicOf } from '../../shared/domain/notification/letter.ts';
import { groupOf } from '../../shared/domain/notification/group.ts';
import type { NotificationSubject } from '../../shared/domain/notification/kinds.ts';
import {
  type Language,
  notificationLink,
  notificationText,
  topicTitle,
} from '../../shared/domain/notification/texts.ts';
import { html, type Html } from './html.ts';
import { letterTexts } from './letter-texts.ts';
import { page } from './page.ts';

export type Rendered = { readonly subject: string; readonly html: string; readonly text: string };
type Links = { readonly portalUrl: string; readonly unsubscribePage: string };
type News = NotificationSubject & { readonly at: string };
type Section = { readonly title: string; readonly entries: readonly Entry[] };
type Entry = { readonly title: string; readonly body: string; readonly action: string; readonly link: string };

/** One letter: a heading, a few plain sentences, one button; or what happened, by cluster, each with its link. */
export function render(news: readonly News[], language: Language, { portalUrl, unsubscribePage }: Links): Rendered {
  const groups = [...new Set(news.map(({ kind }) => groupOf[kind]))];
  const words = letterTexts[language];
  const [group, ...otherGroups] = groups;
  const sections = sectionsOf(news, language, portalUrl);
  const [only, ...others] = sections.flatMap(({ entries }) => entries);
  const content =
    only !== undefined && others.length === 0
      ? single(only)
      : several(sections, words.lead, titleOf(sections, language));
  const reason =
    group === undefined || otherGroups.length > 0 || sections.length > 1 ? words.reasonOfDigest : words.reason(group);
  const markup = page({
    language,
    title: content.title,
    preview: content.preview,
    sender: words.sender,
    content: content.markup,
    foot: [
      html`<p>${reason}</p>`,
      html`<p><a href="${unsubscribePage}">${words.unsubscribe(groups)}</a>. ${words.note}</p>`,
    ],
  });
  const foot = `--\n${reason}\n${words.unsubscribe(groups)}:\n${unsubscribePage}\n${words.note}`;
  return { subject: content.title, html: markup, text: `${[...content.text, foot].join('\n\n')}\n` };
}

type Content = { title: string; preview: string; markup: readonly Html[]; text: readonly string[] };

const single = ({ title, body, action, link }: Entry): Content => ({
  title,
  preview: body,
  markup: [html`<p>${body}</p>`, html`<p><a class="button" href="${link}">${action}</a></p>`],
  text: [title, body, `${action}:\n${link}`],
});

/** Under headings where there is more than one topic. */
const several = (sections: readonly Section[], lead: string, title: string): Content => ({
  title,
  preview: sections.flatMap(({ entries }) => entries.map((entry) => entry.title)).join('. '),
  markup: [
    html`<p>${lead}</p>`,
    ...sections.flatMap((section) => [
      ...(sections.length > 1 ? [html`<h2>${section.title}</h2>`] : []),
      ...section.entries.map(
        (entry) =>
          html`<div class="entry">
            <h3>${entry.title}</h3>
            <p>${entry.body}</p>
            <p><a href="${entry.link}">${entry.action}</a></p>
          </div>`,
      ),
    ]),
  ],
  text: [
    title,
    lead,
    ...sections.flatMap((section) => [
      ...(sections.length > 1 ? [`${section.title}\n${'='.repeat(Math.min(60, section.title.length))}`] : []),
      ...section.entries.map(({ title: what, body, action, link }) => `* ${what}\n  ${body}\n  ${action}:\n  ${link}`),
    ]),
  ],
});

function titleOf(sections: readonly Section[], language: Language): string {
  const count = sections.reduce((sum, { entries }) => sum + entries.length, 0);
  const [only, ...others] = sections;
  const words = letterTexts[language];
  return only !== undefined && others.length === 0 ? words.several(only.title, count) : words.digest(count);
}

/** By topic, each in the order in which things happened. */
function sectionsOf(news: readonly News[], language: Language, portalUrl: string): readonly Section[] {
  const inOrder = news.toSorted((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
  const byTopic = Map.groupBy(inOrder, topicOf);
  return [...byTopic.values()].map((about) => ({
    // The newest title: a cluster may have been renamed in between.
    title: about.map((one) => topicTitle(one, language)).at(-1) ?? '',
    entries: about.map((one) => ({
      ...notificationText(one, language),
      link: `${portalUrl}${notificationLink(one)}`,
    })),
  }));
}
