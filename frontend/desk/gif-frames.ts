import { decompressFrames, parseGIF, type ParsedFrame } from 'gifuct-js';

/** The frames of an animation, painted in full, with the time each is shown. */
export interface Frames {
  width: number;
  height: number;
  bitmaps: ImageBitmap[];
  delaysMs: number[];
}

const MOST_PIXELS = 400_000_000;

/** Reads a GIF and paints its frames one over the other as the format's disposal methods say (GIF89a, section 23). */
export async function loadFrames(src: string, signal: AbortSignal): Promise<Frames> {
  const answer = await fetch(src, { signal, credentials: 'same-origin' });
  if (!answer.ok) {
    throw new Error(`The server answered ${answer.status}.`);
  }
  const gif = parseGIF(await answer.arrayBuffer());
  const { width, height } = gif.lsd;
  const parsed: ParsedFrame[] = decompressFrames(gif, true);
  if (parsed.length === 0 || width * height * parsed.length > MOST_PIXELS) {
    throw new Error(parsed.length === 0 ? 'It has no frames.' : 'It is too large to be played here.');
  }
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  const frames: Frames = { width, height, bitmaps: [], delaysMs: [] };
  for (const frame of parsed) {
    signal.throwIfAborted();
    const { left, top, width: w, height: h } = frame.dims;
    const before = frame.disposalType === 3 ? context.getImageData(0, 0, width, height) : undefined;
    const patch = new OffscreenCanvas(w, h);
    patch.getContext('2d')!.putImageData(new ImageData(new Uint8ClampedArray(frame.patch), w, h), 0, 0);
    context.drawImage(patch, left, top);
    frames.bitmaps.push(await createImageBitmap(canvas));
    frames.delaysMs.push(frame.delay > 10 ? frame.delay : 100);
    if (frame.disposalType === 2) {
      context.clearRect(left, top, w, h);
    } else if (before) {
      context.putImageData(before, 0, 0);
    }
  }
  return frames;
}
