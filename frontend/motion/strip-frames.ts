import { type FrameMarks, type Frames, sentenceOf } from './frames';

/** What the server says of a cube that it turned into strips of frames. */
interface Cube {
  width: number;
  height: number;
  planes: number;
  planes_per_strip: number;
  strips: string[];
  marker: { x: number; y: number } | null;
  scale_bar: { pixels: number; label: string } | null;
  beam: { major: number; minor: number; angle_deg: number } | null;
}

const MOST_STRIPS = 10;
const SHORT_CUBE_MS = 150;
const LONG_CUBE_MS = 40;
const LONG_CUBE = 300;

/** The planes of a cube: pictures of many planes one below the other, fetched when they are needed. */
class StripFrames implements Frames {
  readonly marks: FrameMarks;
  private readonly strips = new Map<number, ImageBitmap>();
  private readonly coming = new Map<number, Promise<void>>();
  private closed = false;

  constructor(
    private readonly cube: Cube,
    private readonly signal: AbortSignal,
  ) {
    this.marks = {
      marker: cube.marker ?? undefined,
      scaleBar: cube.scale_bar ?? undefined,
      beam: cube.beam
        ? { major: cube.beam.major, minor: cube.beam.minor, angleDeg: cube.beam.angle_deg }
        : undefined,
    };
  }

  get width() {
    return this.cube.width;
  }

  get height() {
    return this.cube.height;
  }

  get count() {
    return this.cube.planes;
  }

  delayMs() {
    return this.count > LONG_CUBE ? LONG_CUBE_MS : SHORT_CUBE_MS;
  }

  draw(frame: number, context: CanvasRenderingContext2D) {
    const number = this.stripOf(frame);
    const strip = this.strips.get(number);
    this.fetchAhead(number);
    if (!strip) {
      return false;
    }
    this.strips.delete(number); // the last one used is the last one dropped
    this.strips.set(number, strip);
    const { width, height } = this.cube;
    context.clearRect(0, 0, width, height);
    const top = (frame % this.cube.planes_per_strip) * height;
    context.drawImage(strip, 0, top, width, height, 0, 0, width, height);
    return true;
  }

  ready(frame: number): Promise<void> {
    return this.fetch(this.stripOf(frame));
  }

  close() {
    this.closed = true;
    this.strips.forEach((strip) => strip.close());
    this.strips.clear();
  }

  private stripOf(frame: number) {
    return Math.floor(frame / this.cube.planes_per_strip);
  }

  private fetchAhead(number: number) {
    const next = (number + 1) % this.cube.strips.length;
    void this.fetch(next).catch(() => undefined); // said when that strip is wanted
  }

  private fetch(number: number): Promise<void> {
    if (this.strips.has(number)) {
      return Promise.resolve();
    }
    let coming = this.coming.get(number);
    if (!coming) {
      coming = this.load(number).finally(() => this.coming.delete(number));
      this.coming.set(number, coming);
    }
    return coming;
  }

  private async load(number: number) {
    const answer = await fetch(this.cube.strips[number], { signal: this.signal, credentials: 'same-origin' });
    if (!answer.ok) {
      throw new Error(await sentenceOf(answer));
    }
    const strip = await createImageBitmap(await answer.blob());
    if (this.closed) {
      strip.close();
      return;
    }
    this.strips.set(number, strip);
    if (this.strips.size > MOST_STRIPS) {
      const [oldest, bitmap] = this.strips.entries().next().value!;
      bitmap.close();
      this.strips.delete(oldest);
    }
  }
}

/** Asks the server for the frames of a FITS file. */
export async function loadStrips(address: string, signal: AbortSignal): Promise<Frames> {
  const answer = await fetch(address, { signal, credentials: 'same-origin' });
  if (!answer.ok) {
    throw new Error(await sentenceOf(answer));
  }
  const frames = new StripFrames((await answer.json()) as Cube, signal);
  await frames.ready(0);
  return frames;
}
