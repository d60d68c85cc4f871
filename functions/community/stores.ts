import { AbuseReportStore } from '../store/abuse-report-store.ts';
import { AttendanceStore } from '../store/attendance-store.ts';
import { CalendarFeedStore } from '../store/calendar-feed-store.ts';
import { CalendarStore } from '../store/calendar-store.ts';
import { CommentStore } from '../store/comment-store.ts';
import { FollowerStore } from '../store/follower-store.ts';
import { ForumStore } from '../store/forum-store.ts';
import { GatheringStore } from '../store/gathering-store.ts';
import { QuotaStore } from '../store/quota-store.ts';
import { ReadingStore } from '../store/reading-store.ts';
import type { Table } from '../store/table.ts';
import { ThreadStore } from '../store/thread-store.ts';

/** What is said and planned in clusters. */
export const stores = (table: Table) => ({
  threads: new ThreadStore(table),
  comments: new CommentStore(table),
  reports: new AbuseReportStore(table),
  forum: new ForumStore(table),
  followers: new FollowerStore(table),
  reading: new ReadingStore(table),
  gatherings: new GatheringStore(table),
  attendances: new AttendanceStore(table),
  calendar: new CalendarStore(table),
  calendarFeeds: new CalendarFeedStore(table),
  quotas: new QuotaStore(table),
});
