import { create } from 'zustand';

interface NoticesTopic {
  /** 'lost': this page must reload to go on. 'blocked': another tab must be closed first. */
  readonly database: 'fine' | 'lost' | 'blocked';
}

export const useNotices = create<NoticesTopic>()(() => ({ database: 'fine' }));

export function heardDatabase(database: 'lost' | 'blocked'): void {
  // Nothing but a reload mends 'lost', so nothing takes its place.
  useNotices.setState((now) => (now.database === 'lost' ? now : { database }));
}
