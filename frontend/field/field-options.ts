import type { EChartsCoreOption } from 'echarts/core';

/** A place on the map, in arcmin from the candidate: x to the east, y to the north. */
export interface Place {
  x: number;
  y: number;
}

/** Something on the map; `kind` names its shape and colour, `words` stand below its name on hover. */
export interface Mark extends Place {
  key: string;
  kind: string;
  name: string;
  words: string;
}

/** An ellipse of full axes in arcmin, its long one at `pa` degrees from north through east. */
export interface Beam {
  major: number;
  minor: number;
  pa: number;
  name: string;
}

export interface Field {
  name: string;
  /** Of the search, in arcmin. */
  radius: number;
  /** SVG paths by kind. */
  shapes: Record<string, string>;
  marks: Mark[];
  beam?: Beam;
  beamCentre?: Place & { name: string };
}

export interface FieldColours {
  text: string;
  quiet: string;
  line: string;
  surface: string;
  kinds: Record<string, string>;
}

const MARGIN = 1.06;
const STEPS = 90;

/** A round length that is about a quarter of the map's width. */
export function scaleBar(radius: number): number {
  const about = radius / 2;
  const power = 10 ** Math.floor(Math.log10(about));
  return [5, 2, 1].map((step) => step * power).find((length) => length <= about) ?? power;
}

/** As people write it: 0.5′, 30″. */
export function angle(arcmin: number): string {
  const [value, unit] = arcmin < 0.1 ? [arcmin * 60, '″'] : [arcmin, '′'];
  return `${Number(value.toPrecision(3))}${unit}`;
}

/** Points of an ellipse around the candidate; position angle from north (y) through east (x). */
export function ellipse(major: number, minor: number, pa: number): [number, number][] {
  const turn = (pa * Math.PI) / 180;
  return Array.from({ length: STEPS + 1 }, (_, i) => {
    const at = (2 * Math.PI * i) / STEPS;
    const along = (Math.cos(at) * major) / 2;
    const across = (Math.sin(at) * minor) / 2;
    return [
      along * Math.sin(turn) + across * Math.cos(turn),
      along * Math.cos(turn) - across * Math.sin(turn),
    ];
  });
}

/** The map as ECharts wants it: east to the left, the same scale on both axes when the chart is square. */
export function fieldOptions(field: Field, chosen: string, colours: FieldColours): EChartsCoreOption {
  const edge = field.radius * MARGIN;
  const axis = { type: 'value', min: -edge, max: edge, show: false };
  const many = field.marks.length > 300;
  const size = (mark: Mark) => {
    const usual = many ? (mark.kind === 'optical' ? 4 : 9) : 13;
    return mark.key === chosen ? usual + 7 : usual;
  };
  const line = (points: [number, number][], colour: string, type: 'solid' | 'dashed') => ({
    type: 'line',
    data: points,
    showSymbol: false,
    silent: true,
    animation: false,
    lineStyle: { color: colour, width: 1.2, type },
  });
  const gap = edge * 0.035;
  const arm = edge * 0.13;
  const cross = [
    [[0, gap], [0, arm]],
    [[0, -gap], [0, -arm]],
    [[gap, 0], [arm, 0]],
    [[-gap, 0], [-arm, 0]],
  ] as [number, number][][];
  return {
    animation: false,
    grid: { left: 1, right: 1, top: 1, bottom: 1 },
    xAxis: { ...axis, inverse: true },
    yAxis: axis,
    tooltip: {
      trigger: 'item',
      confine: true,
      transitionDuration: 0,
      backgroundColor: colours.surface,
      borderColor: colours.line,
      padding: [4, 8],
      textStyle: { color: colours.text, fontSize: 12 },
    },
    series: [
      line(ellipse(2 * field.radius, 2 * field.radius, 0), colours.quiet, 'dashed'),
      ...(field.beam
        ? [line(ellipse(field.beam.major, field.beam.minor, field.beam.pa), colours.text, 'solid')]
        : []),
      ...cross.map((points) => line(points, colours.text, 'solid')),
      {
        type: 'scatter',
        silent: !field.beamCentre,
        data: field.beamCentre
          ? [{ value: [field.beamCentre.x, field.beamCentre.y], name: field.beamCentre.name }]
          : [],
        symbol: 'path://M-1,-10 H1 V-1 H10 V1 H1 V10 H-1 V1 H-10 V-1 H-1 Z',
        symbolSize: 18,
        itemStyle: { color: colours.quiet },
        tooltip: { formatter: (at: { name: string }) => escaped(at.name) },
      },
      {
        type: 'scatter',
        data: field.marks.map((mark) => ({
          value: [mark.x, mark.y],
          name: mark.key,
          symbol: `path://${field.shapes[mark.kind]}`,
          symbolSize: size(mark),
          symbolKeepAspect: true,
          z: mark.key === chosen ? 9 : 3,
          itemStyle: {
            color: colours.kinds[mark.kind],
            borderColor: mark.key === chosen ? colours.text : colours.surface,
            borderWidth: mark.key === chosen ? 2 : 0.6,
          },
        })),
        tooltip: {
          formatter: ({ dataIndex }: { dataIndex: number }) => {
            const mark = field.marks[dataIndex];
            return `${escaped(mark.name)}<br>${escaped(mark.words)}`;
          },
        },
      },
    ],
  };
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
