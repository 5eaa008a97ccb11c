import type { ChartColours } from '../motion/chart-colours';

export interface Drawing {
  title: string;
  of: string;
  upright: boolean;
  bars: string[];
  parts: { key: string; name: string; counts: number[] }[];
}

/**
 * Confidence gets lighter or darker with every step, verdicts differ in hue and lightness both (after Okabe and Ito), so
 * that all are told apart without seeing red or green. First for a light page, then for a dark one.
 */
const PALETTE: Record<string, [string, string]> = {
  '1': ['#c6d9ee', '#2a3f5f'],
  '2': ['#93b8de', '#3c5f92'],
  '3': ['#5c92c9', '#5584c4'],
  '4': ['#2a69a8', '#86b0e6'],
  '5': ['#123f73', '#cfe1f8'],
  TRUE: ['#00795c', '#4fc9a4'],
  UNSURE: ['#b3a6e0', '#8b7fd0'],
  FALSE: ['#c8641b', '#f0a35e'],
  none: ['#b4b8bd', '#6a6f76'],
};

/** The chart of a drawing, in the colours of the page. */
export function barOptions(drawing: Drawing, ink: ChartColours) {
  const label = { color: ink.quiet, fontSize: 11 };
  const dark = lightness(ink.surface) < 128;
  const many = drawing.parts.length > 1;
  const names = {
    type: 'category',
    data: drawing.bars,
    inverse: !drawing.upright,
    axisLabel: drawing.upright
      ? { ...label, hideOverlap: true, formatter: (name: string) => name.replace('week of ', '') }
      : { ...label, width: 104, overflow: 'truncate', interval: 0 },
    axisLine: { lineStyle: { color: ink.line } },
    axisTick: { show: false },
  };
  const counts = {
    type: 'value',
    minInterval: 1,
    splitNumber: 3,
    axisLabel: { ...label, hideOverlap: true, formatter: short },
    splitLine: { lineStyle: { color: ink.grid } },
  };
  return {
    animation: false,
    grid: {
      left: drawing.upright ? 44 : 112,
      right: drawing.upright ? 10 : 46,
      top: many ? 28 : 8,
      bottom: drawing.upright ? 22 : 6,
    },
    legend: many
      ? { top: 0, left: 0, type: 'plain', itemWidth: 10, itemHeight: 10, itemGap: 9, selectedMode: false, textStyle: label, formatter: brief }
      : undefined,
    tooltip: {
      trigger: 'axis',
      axisPointer: { type: 'shadow' },
      confine: true,
      transitionDuration: 0,
      backgroundColor: ink.surface,
      borderColor: ink.line,
      textStyle: { color: ink.text, fontSize: 12 },
      valueFormatter: (value: unknown) => Number(value).toLocaleString('en'),
    },
    xAxis: drawing.upright ? names : { ...counts, show: false },
    yAxis: drawing.upright ? counts : names,
    series: drawing.parts.map((part) => ({
      type: 'bar',
      name: part.name,
      stack: 'all',
      data: part.counts,
      cursor: 'pointer',
      barMaxWidth: drawing.upright ? 26 : 15,
      barCategoryGap: drawing.upright ? '18%' : '28%',
      itemStyle: { color: part.key ? PALETTE[part.key][dark ? 1 : 0] : ink.curve },
      label: drawing.upright
        ? undefined
        : { show: true, position: 'right', color: ink.text, fontSize: 11, formatter: ({ value }: { value: number }) => value.toLocaleString('en') },
    })),
  };
}

/** The title says what is counted: there is little room for more. */
function brief(name: string): string {
  return name.replace(/^(Confidence|Real:) /, '');
}

function short(count: number): string {
  return count >= 1e6 ? `${count / 1e6}M` : count >= 1e4 ? `${count / 1e3}k` : String(count);
}

/** Of a colour as the browser writes it: rgb(…), or color(srgb …) with parts of 1. */
function lightness(colour: string): number {
  const parts = colour.match(/[\d.]+/g)?.slice(0, 3).map(Number) ?? [255];
  const scale = colour.startsWith('color') ? 255 : 1;
  return (parts.reduce((sum, part) => sum + part, 0) / parts.length) * scale;
}
