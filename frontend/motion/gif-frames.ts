import { decompressFrames, parseGIF, type ParsedFrame } from 'gifuct-js';
import { type FrameMarks, type Frames, sentenceOf } from './frames';

const MOST_PIXELS = 400_000_000;

/** The frames of a GIF, painted in full. */
class GifFrames implements Frames {
  readonly marks: FrameMarks = {};

  constructor(
    readonly width: number,
    readonly height: number,
    private readonly bitmaps: ImageBitmap[],
    private readonly delaysMs: number[],
  ) {}

  get count() {
    return this.bitmaps.length;
  }

  delayMs(frame: number) {
    return this.delaysMs[frame];
  }

  draw(frame: number, context: CanvasRenderingContext2D) {
    context.drawImage(this.bitmaps[frame], 0, 0);
    return true;
  }

  async ready() {}

  close() {
    this.bitmaps.forEach((bitmap) => bitmap.close());
  }
}

/** Reads a GIF and paints its frames one over the other as the format's disposal methods say (GIF89a, section 23). */
export async function loadGif(src: string, signal: AbortSignal): Promise<Frames> {
  const answer = await fetch(src, { signal, credentials: 'same-origin' });
  if (!answer.ok) {
    throw new Error(await sentenceOf(answer));
  }
  const gif = parseGIF(await answer.arrayBuffer());
  const { width, height } = gif.lsd;
  const parsed: ParsedFrame[] = decompressFrames(gif, true);
  if (parsed.length === 0 || width * height * parsed.length > MOST_PIXELS) {
    throw new Error(parsed.length === 0 ? 'It has no frames.' : 'It is too large to be played here.');
  }
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  const bitmaps: ImageBitmap[] = [];
  const delaysMs: number[] = [];
  for (const frame of parsed) {
    signal.throwIfAborted();
    const { left, top, width: w, height: h } = frame.dims;
    const before = frame.disposalType === 3 ? context.getImageData(0, 0, width, height) : undefined;
    const patch = new OffscreenCanvas(w, h);
    patch.getContext('2d')!.putImageData(new ImageData(new Uint8ClampedArray(frame.patch), w, h), 0, 0);
    context.drawImage(patch, left, top);
    bitmaps.push(await createImageBitmap(canvas));
    delaysMs.push(frame.delay > 10 ? frame.delay : 100);
    if (frame.disposalType === 2) {
      context.clearRect(left, top, w, h);
    } else if (before) {
      context.putImageData(before, 0, 0);
    }
  }
  return new GifFrames(width, height, bitmaps, delaysMs);
}
