/** What is drawn over the frames, in pixels of one frame from its top left corner. */
export interface FrameMarks {
  marker?: { x: number; y: number };
  scaleBar?: { pixels: number; label: string };
  beam?: { major: number; minor: number; angleDeg: number };
}

/** Frames that can be drawn by number, wherever they come from. */
export interface Frames {
  readonly width: number;
  readonly height: number;
  readonly count: number;
  readonly marks: FrameMarks;
  /** How long a frame is shown at speed 1. */
  delayMs(frame: number): number;
  /** Draws the frame over everything that was drawn before; false when it is not there yet. */
  draw(frame: number, context: CanvasRenderingContext2D): boolean;
  /** Resolves when the frame can be drawn. */
  ready(frame: number): Promise<void>;
  close(): void;
}

/** The server's own sentence where it sent one, otherwise the number of its answer. */
export async function sentenceOf(answer: Response): Promise<string> {
  try {
    const problem = (await answer.json()) as { detail?: string };
    if (problem.detail) {
      return problem.detail;
    }
  } catch {
    // not a problem document
  }
  return `The server answered ${answer.status}.`;
}
