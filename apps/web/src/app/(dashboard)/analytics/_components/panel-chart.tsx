'use client';

import {
  Bar,
  BarChart,
  CartesianGrid,
  Legend,
  Line,
  LineChart,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { formatFigure } from '../_lib/format-figure';
import type { Panel } from '../_lib/panel';

/** Told apart by more than their colour: lines by their dashes, bars by their edge. */
const series = [
  { color: 'var(--chart-1)', dashes: '0', edge: 'var(--chart-1)' },
  { color: 'var(--chart-2)', dashes: '6 4', edge: 'var(--text)' },
] as const;

const CHART_HEIGHT = 260;
const BAR_HEIGHT = 34;
const DOTS_UNTIL = 45;
const NAME_WIDTH = 130;
const NAME_LETTERS = 19;

const axis = { stroke: 'var(--border-strong)', tick: { fill: 'var(--text-muted)', fontSize: 12 } } as const;
const tooltip = {
  contentStyle: { background: 'var(--surface)', borderColor: 'var(--border)', color: 'var(--text)' },
  itemStyle: { color: 'var(--text)' },
  cursor: { fill: 'var(--surface-hover)', stroke: 'var(--border)' },
} as const;

/** Draws the first columns of a panel. Nothing of it moves; the figures are beside it as a table. */
export function PanelChart({ panel }: { panel: Panel }) {
  const drawn = panel.columns
    .slice(0, panel.drawn)
    .map((column, index) => ({ ...column, ...series[index === 0 ? 0 : 1], index }));
  const rows = panel.rows.map(({ name, values }) => ({ name, ...values }));
  const unit = drawn[0]?.unit ?? 'count';
  const told = (value: unknown) => formatFigure(Number(value), unit);
  const amounts = { ...axis, allowDecimals: unit !== 'count', tickFormatter: told };
  const legend = drawn.length > 1 ? <Legend /> : null;

  if (panel.chart === 'days') {
    return (
      <ResponsiveContainer width="100%" height={CHART_HEIGHT}>
        <LineChart data={rows} accessibilityLayer={false} margin={{ top: 8, right: 12, bottom: 0, left: 0 }}>
          <CartesianGrid stroke="var(--border)" vertical={false} />
          <XAxis dataKey="name" {...axis} minTickGap={24} tickFormatter={withoutYear} />
          <YAxis {...amounts} width={unit === 'count' ? 40 : 80} />
          <Tooltip {...tooltip} formatter={told} isAnimationActive={false} />
          {legend}
          {drawn.map(({ label, color, dashes, index }) => (
            <Line
              key={label}
              name={label}
              dataKey={String(index)}
              stroke={color}
              strokeWidth={2}
              strokeDasharray={dashes}
              dot={rows.length <= DOTS_UNTIL}
              isAnimationActive={false}
            />
          ))}
        </LineChart>
      </ResponsiveContainer>
    );
  }
  return (
    <ResponsiveContainer width="100%" height={rows.length * BAR_HEIGHT * Math.max(1, drawn.length * 0.75) + 60}>
      <BarChart
        data={rows}
        layout="vertical"
        accessibilityLayer={false}
        margin={{ top: 8, right: 24, bottom: 0, left: 0 }}
      >
        <CartesianGrid stroke="var(--border)" horizontal={false} />
        <XAxis type="number" {...amounts} />
        <YAxis type="category" dataKey="name" {...axis} width={NAME_WIDTH} tickFormatter={shortened} interval={0} />
        <Tooltip {...tooltip} formatter={told} isAnimationActive={false} />
        {legend}
        {drawn.map(({ label, color, edge, index }) => (
          <Bar key={label} name={label} dataKey={String(index)} fill={color} stroke={edge} isAnimationActive={false} />
        ))}
      </BarChart>
    </ResponsiveContainer>
  );
}

const withoutYear = (name: string): string => name.replace(/ \d{4}$/, '');

const shortened = (name: string): string => (name.length > NAME_LETTERS ? `${name.slice(0, NAME_LETTERS - 1)}…` : name);
