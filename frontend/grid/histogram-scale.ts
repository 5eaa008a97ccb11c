/** What the server counted: see Histogram.Bins. */
export interface Bins {
  low: number;
  high: number;
  firstEdge: number;
  lastEdge: number;
  log: boolean;
  counts: number[];
}

const STEPS = 200;
const MOST_DIGITS = 15;

/** How far a number is along the bins, 0 at the first edge and 1 at the last. */
function share(bins: Bins, value: number): number {
  if (bins.log) {
    return value <= 0 ? 0 : Math.log(value / bins.firstEdge) / Math.log(bins.lastEdge / bins.firstEdge);
  }
  // halved, because the widest span overflows
  return (value / 2 - bins.firstEdge / 2) / (bins.lastEdge / 2 - bins.firstEdge / 2);
}

/** The positions of a slider along the numbers of a histogram, and the numbers at them. */
export class HistogramScale {
  readonly steps: number;

  constructor(
    readonly bins: Bins,
    private readonly whole: boolean,
  ) {
    const span = bins.high - bins.low;
    this.steps = whole && !bins.log && span >= 1 && span < STEPS ? Math.ceil(span) : STEPS;
  }

  /** The position nearest to a number; numbers beyond the data stand at its ends. */
  positionOf(value: number): number {
    const { low, high } = this.bins;
    const along = (share(this.bins, value) - share(this.bins, low)) / (share(this.bins, high) - share(this.bins, low));
    return Math.round(Math.min(1, Math.max(0, along)) * this.steps);
  }

  /** The number at a position, with no more digits than the slider can tell apart. */
  valueAt(position: number): number {
    const { low, high, log } = this.bins;
    if (position <= 0 || position >= this.steps) {
      return position <= 0 ? low : high;
    }
    const along = position / this.steps;
    if (log) {
      return this.rounded(low * Math.pow(high / low, along), (Math.pow(high / low, 1 / this.steps) - 1) * low);
    }
    return this.rounded(low * (1 - along) + high * along, (high / 2 - low / 2) / (this.steps / 2));
  }

  /** About how many numbers lie between two, as if they were spread evenly within each bin. */
  countBetween(from: number, to: number): number {
    const { counts } = this.bins;
    const begin = share(this.bins, from) * counts.length;
    const end = share(this.bins, to) * counts.length;
    return counts.reduce((sum, count, bin) => {
      const inside = Math.min(bin + 1, end) - Math.max(bin, begin);
      return sum + count * Math.min(1, Math.max(0, inside));
    }, 0);
  }

  /** Which part of a bin lies between two numbers, from 0 to 1 along the bin. */
  partOf(bin: number, from: number, to: number): [number, number] {
    const { counts } = this.bins;
    const begin = share(this.bins, from) * counts.length - bin;
    const end = share(this.bins, to) * counts.length - bin;
    return [Math.min(1, Math.max(0, begin)), Math.min(1, Math.max(0, end))];
  }

  private rounded(value: number, step: number): number {
    if (this.whole && step >= 0.5) {
      return Math.round(value);
    }
    const size = Math.abs(value);
    const wanted = Math.ceil(Math.log10(Math.max(size, step) / step)) + 1;
    return Number(value.toPrecision(Math.min(MOST_DIGITS, Math.max(2, wanted))));
  }
}
