import type { TaskCounts } from '@/api/process';
import type { Tone } from '@/shared/Tone';

/// What a list of tasks can show, with how many there are.
export interface TaskTab {
  key: 'mine' | 'today' | 'late' | 'team' | 'teamLate' | 'unowned';
  whose: 'MINE' | 'TEAM' | 'UNASSIGNED';
  due: '' | 'TODAY' | 'LATE';
  count: (counts: TaskCounts) => number;
  /// When there are any.
  tone: Tone;
}

export const TASK_TABS: readonly TaskTab[] = [
  { key: 'mine', whose: 'MINE', due: '', count: counts => counts.mine, tone: 'progress' },
  { key: 'today', whose: 'MINE', due: 'TODAY', count: counts => counts.mineToday, tone: 'progress' },
  { key: 'late', whose: 'MINE', due: 'LATE', count: counts => counts.mineLate, tone: 'problem' },
  { key: 'team', whose: 'TEAM', due: '', count: counts => counts.teamQueue, tone: 'waiting' },
  { key: 'teamLate', whose: 'TEAM', due: 'LATE', count: counts => counts.teamLate, tone: 'problem' },
  { key: 'unowned', whose: 'UNASSIGNED', due: '', count: counts => counts.unowned, tone: 'problem' },
];

export function tabOf(whose: string | undefined, due: string | undefined): TaskTab {
  const wanted = whose ?? 'MINE';
  return TASK_TABS.find(tab => tab.whose === wanted && tab.due === (due ?? '')) ?? TASK_TABS[0]!;
}
