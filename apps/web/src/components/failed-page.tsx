'use client';

import { DashboardPage } from './dashboard-page';
import { ProblemView, type ProblemViewProps } from './problem-view';

/** A page of the dashboard that could not be loaded: which one it is, why, and a way to try again. */
export function FailedPage({ title, ...problem }: ProblemViewProps & { title: string }) {
  return (
    <DashboardPage title={title}>
      <ProblemView {...problem} />
    </DashboardPage>
  );
}
