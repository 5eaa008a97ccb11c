/** As the server sends it: milliseconds since 1970 and mJy/beam; null where there is no value. */
export interface Curve {
  time: (number | null)[];
  flux: (number | null)[];
  rms: (number | null)[];
}

export interface Point {
  index: number;
  /** Minutes since the first moment; the number of the frame where no moment is known. */
  x: number;
  flux: number | null;
  rms: number | null;
  time: number | null;
}

/** Turns the axis' number into words. */
export interface Moments {
  timed: boolean;
  /** Milliseconds since 1970 of x = 0. */
  start: number;
}

const MINUTE_MS = 60_000;

export function moments(curve: Curve): Moments {
  const known = curve.time.filter((time): time is number => time !== null);
  return known.length > 0 ? { timed: true, start: minimum(known) } : { timed: false, start: 0 };
}

function minimum(numbers: number[]): number {
  return numbers.reduce((least, number) => Math.min(least, number), Infinity);
}

/** A frame without a moment stands between its neighbours, so that the frames stay in their order. */
export function points(curve: Curve): Point[] {
  const { timed, start } = moments(curve);
  const x = curve.time.map((time, index) => (timed ? (time === null ? NaN : (time - start) / MINUTE_MS) : index + 1));
  fillGaps(x);
  return curve.flux.map((flux, index) => ({ index, x: x[index], flux, rms: curve.rms[index], time: curve.time[index] }));
}

function fillGaps(x: number[]) {
  const step = medianStep(x);
  for (let i = 1; i < x.length; i++) {
    if (Number.isNaN(x[i]) && !Number.isNaN(x[i - 1])) {
      x[i] = x[i - 1] + step;
    }
  }
  for (let i = x.length - 2; i >= 0; i--) {
    if (Number.isNaN(x[i])) {
      x[i] = x[i + 1] - step;
    }
  }
}

/** The usual distance of two neighbours, 1 when there is none. */
export function medianStep(x: number[]): number {
  const steps = x
    .slice(1)
    .map((value, index) => value - x[index])
    .filter((step) => step > 0)
    .sort((a, b) => a - b);
  return steps.length > 0 ? steps[Math.floor(steps.length / 2)] : 1;
}

/** A number to four figures, with the sign that print uses. */
export function figures(value: number): string {
  return Number(value.toPrecision(4)).toString().replace('-', '−');
}

export function clock(ms: number, seconds = true): string {
  return new Date(ms).toISOString().slice(11, seconds ? 19 : 16);
}

/** What the pointer tells of a point. */
export function tooltip(point: Point, at: Moments): string {
  const flux = point.flux === null ? 'no measurement' : `<b>${figures(point.flux)}</b>`;
  const error = point.flux !== null && point.rms !== null ? ` ± ${figures(point.rms)}` : '';
  const unit = point.flux === null ? '' : ' mJy/beam';
  const when =
    point.time === null
      ? 'time unknown'
      : `${new Date(point.time).toISOString().slice(0, 19).replace('T', ' ')} UTC<br>${figures((point.time - at.start) / MINUTE_MS)} min since start`;
  return `${flux}${error}${unit}<br>frame ${point.index + 1}<br>${when}`;
}
