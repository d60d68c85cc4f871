import { Feed } from 'feed';
import type { FileAnswer } from '../../shared/contracts/endpoint.ts';
import type { Registration } from '../../shared/domain/cluster/registration.ts';

/** Every registration has been dated since; an empty feed has to name some time, too. */
const beginning = new Date('2025-01-01T00:00:00.000Z');

/** A tag (RFC 4151) stays what it is wherever the portal and its API move below the host. */
const tag = (portalUrl: string, what: string): string => `tag:${new URL(portalUrl).hostname},2026:${what}`;

/** Registrations as an Atom feed (RFC 4287), in the order given: the newest first. */
export function registrationsFeed(registrations: readonly Registration[], portalUrl: string): FileAnswer {
  const dated = registrations.map(({ registeredAt, ...one }) => ({ ...one, at: new Date(registeredAt) }));
  const feed = new Feed({
    id: tag(portalUrl, 'registrations'),
    title: 'Зарегистрированные инновационные кластеры',
    link: `${portalUrl}/`,
    feed: `${portalUrl}/api/public/registrations.atom`,
    updated: dated[0]?.at ?? beginning,
    author: { name: 'Инновационные кластеры' },
    generator: false,
  });
  for (const { clusterId: id, title, summary, at } of dated)
    feed.addItem({
      id: tag(portalUrl, `registration/${id}`),
      title: html(`Зарегистрирован кластер «${title}»`),
      link: `${portalUrl}/clusters/${id}`,
      description: html(summary),
      date: at,
      published: at,
    });
  return {
    contentType: 'application/atom+xml; charset=utf-8',
    bytes: new TextEncoder().encode(feed.atom1()),
  };
}

/** Characters that XML 1.0 cannot carry at all, not even escaped. */
const unspeakable = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** The library announces titles and summaries as HTML: what people typed is text in it, and never a tag. */
const html = (text: string): string =>
  text.replaceAll(unspeakable, ' ').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
