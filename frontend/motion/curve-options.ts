import type { CustomSeriesRenderItem } from 'echarts';
import { type ChartColours } from './chart-colours';
import { clock, figures, medianStep, type Moments, type Point } from './curve-points';

const MINUTE_MS = 60_000;
/** More than this many times the usual distance between two points is a gap. */
const GAP_STEPS = 3;
const MOST_SYMBOLS = 600;
/** Free room at both ends, as a part of the whole time. */
const MARGIN = 0.01;
const CAP_PX = 2;

/** The chart of a light curve. Its flux axis always has zero on it: how strong a change is shows only against zero. */
export function chartOptions(points: Point[], at: Moments, ink: ChartColours, tell: (index: number) => string) {
  const label = { color: ink.quiet, fontSize: 11 };
  return {
    animation: false,
    grid: { left: 58, right: 14, top: 12, bottom: 40 },
    tooltip: {
      trigger: 'axis',
      confine: true,
      transitionDuration: 0,
      axisPointer: { type: 'line', lineStyle: { color: ink.quiet }, label: { show: false } },
      backgroundColor: ink.surface,
      borderColor: ink.line,
      textStyle: { color: ink.text, fontSize: 12 },
      formatter: (hits: { data: (number | null)[] }[]) => {
        const index = hits[0]?.data[2];
        return typeof index === 'number' ? tell(index) : '';
      },
    },
    dataZoom: [{ type: 'inside', filterMode: 'none', zoomOnMouseWheel: true, moveOnMouseMove: true }],
    xAxis: {
      type: 'value',
      min: (extent: { min: number; max: number }) => extent.min - MARGIN * (extent.max - extent.min || 1),
      max: (extent: { min: number; max: number }) => extent.max + MARGIN * (extent.max - extent.min || 1),
      axisLabel: { ...label, hideOverlap: true, lineHeight: 13, showMinLabel: false, showMaxLabel: false, formatter: (x: number) => moment(x, at) },
      axisLine: { onZero: false, lineStyle: { color: ink.line } },
      splitLine: { show: false },
    },
    yAxis: {
      type: 'value',
      name: 'mJy/beam',
      nameLocation: 'middle',
      nameGap: 42,
      nameTextStyle: label,
      min: (extent: { min: number }) => Math.min(0, extent.min),
      max: (extent: { max: number }) => Math.max(0, extent.max),
      axisLabel: { ...label, showMinLabel: false, showMaxLabel: false, formatter: figures },
      axisLine: { show: true, lineStyle: { color: ink.line } },
      splitLine: { lineStyle: { color: ink.grid } },
      boundaryGap: ['0', '5%'],
    },
    series: [
      {
        type: 'custom',
        renderItem: errorBar(points.length > MOST_SYMBOLS ? 0 : CAP_PX),
        encode: { x: 0, y: [1, 3, 4] },
        itemStyle: { color: ink.error },
        data: points
          .filter((point) => point.flux !== null && point.rms !== null)
          .map((point) => [point.x, point.flux, point.index, point.flux! - point.rms!, point.flux! + point.rms!]),
        silent: true,
        tooltip: { show: false },
        z: 1,
      },
      {
        type: 'line',
        data: withGaps(points),
        connectNulls: false,
        symbol: 'circle',
        symbolSize: points.length > MOST_SYMBOLS ? 3 : 5,
        showSymbol: true,
        showAllSymbol: true,
        lineStyle: { width: 1, color: ink.curve },
        itemStyle: { color: ink.curve },
        emphasis: { scale: 1.6 },
        z: 2,
      },
    ],
  };
}

/** The line breaks where a value is missing and where the moments are further apart than usual. */
function withGaps(points: Point[]): (number | null)[][] {
  const step = medianStep(points.map((point) => point.x));
  const data: (number | null)[][] = [];
  points.forEach((point, index) => {
    const before = points[index - 1];
    if (before && point.x - before.x > GAP_STEPS * step) {
      data.push([(before.x + point.x) / 2, null, null]);
    }
    data.push([point.x, point.flux, point.index]);
  });
  return data;
}

function moment(x: number, at: Moments): string {
  if (!at.timed) {
    return `frame ${figures(x)}`;
  }
  return `${clock(at.start + x * MINUTE_MS, false)} UTC\n+${figures(x)} min`;
}

const errorBar =
  (cap: number): CustomSeriesRenderItem =>
  (_params, api) => {
    const x = api.value(0);
    const [left, low] = api.coord([x, api.value(3)]);
    const [, high] = api.coord([x, api.value(4)]);
    const caps = cap > 0 ? `M${left - cap} ${low}h${2 * cap}M${left - cap} ${high}h${2 * cap}` : '';
    return {
      type: 'path',
      shape: { pathData: `M${left} ${low}V${high}${caps}` },
      style: { fill: 'none', stroke: api.visual('color') as string, lineWidth: 1 },
    };
  };
