import { css, html, LitElement } from 'lit';
import { type PanzoomObject } from '@panzoom/panzoom';
import { type Frames, loadFrames } from './gif-frames';
import { makeZoomable } from './zoom';

/**
 * Plays the frames of an animation: play and pause, one frame on or back, a slider, speed, zoom.
 * Fires `frame` with the 0-based number whenever another frame is shown.
 */
class FramePlayer extends LitElement {
  static properties = {
    src: { type: String },
    frame: { state: true },
    playing: { state: true },
    speed: { state: true },
    problem: { state: true },
    count: { state: true },
  };

  static styles = css`
    :host {
      display: flex;
      flex-direction: column;
      overflow: hidden;
      background: var(--picture-background, #0b0c0e);
      color: #d7dade;
    }
    .view {
      flex: 1;
      min-height: 0;
      position: relative;
      overflow: hidden;
    }
    canvas {
      position: absolute;
      inset: 0;
      width: 100%;
      height: 100%;
      object-fit: contain;
    }
    canvas.close-up {
      image-rendering: pixelated;
    }
    p {
      position: absolute;
      inset: 0;
      display: grid;
      place-items: center;
      margin: 0;
      padding: 1rem;
      text-align: center;
      color: #a4a9b0;
    }
    .controls {
      display: flex;
      align-items: center;
      gap: 0.25rem;
      padding: 0.15rem 0.4rem;
      background: #17191c;
      font-size: 0.8125rem;
      font-variant-numeric: tabular-nums;
    }
    button,
    select {
      all: unset;
      cursor: pointer;
      min-width: 1.9rem;
      height: 1.9rem;
      line-height: 1.9rem;
      text-align: center;
      border-radius: 4px;
    }
    select {
      padding: 0 0.3rem;
    }
    select option {
      color: #111;
      background: #fff;
    }
    button:hover,
    select:hover {
      background: #2a2d31;
    }
    button:focus-visible,
    select:focus-visible,
    input:focus-visible {
      outline: 2px solid currentColor;
      outline-offset: -2px;
    }
    input {
      flex: 1;
      min-width: 3rem;
      accent-color: #d7dade;
    }
    .number {
      min-width: 3.6rem;
      text-align: right;
    }
    svg {
      width: 1rem;
      height: 1rem;
      vertical-align: -0.15rem;
      fill: currentColor;
    }
  `;

  declare src: string;
  declare frame: number;
  declare playing: boolean;
  declare speed: number;
  declare problem: string;
  declare count: number;
  private frames?: Frames;
  private loading?: AbortController;
  private timer = 0;
  private zoom?: PanzoomObject;

  constructor() {
    super();
    this.src = '';
    this.frame = 0;
    this.playing = true;
    this.speed = 1;
    this.problem = '';
    this.count = 0;
  }

  updated(changed: Map<string, unknown>) {
    if (changed.has('src')) {
      void this.load();
    }
  }

  firstUpdated() {
    const canvas = this.renderRoot.querySelector('canvas')!;
    this.zoom = makeZoomable(canvas, this.renderRoot.querySelector<HTMLElement>('.view')!);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.forget();
  }

  /** Plays, or stops playing. */
  toggle() {
    this.playing = !this.playing;
    this.schedule();
  }

  /** Goes a number of frames on or back and stops there. */
  step(frames: number) {
    this.playing = false;
    this.show(this.frame + frames);
  }

  private forget() {
    this.loading?.abort();
    window.clearTimeout(this.timer);
    this.frames?.bitmaps.forEach((bitmap) => bitmap.close());
    this.frames = undefined;
    this.count = 0;
  }

  private async load() {
    this.forget();
    this.problem = '';
    this.zoom?.reset({ animate: false });
    const canvas = this.renderRoot.querySelector('canvas');
    canvas?.getContext('2d')?.clearRect(0, 0, canvas.width, canvas.height);
    if (!this.src) {
      this.problem = 'The uploader sent no animation for this candidate.';
      return;
    }
    const mine = new AbortController();
    this.loading = mine;
    try {
      const frames = await loadFrames(this.src, mine.signal);
      if (mine.signal.aborted) {
        frames.bitmaps.forEach((bitmap) => bitmap.close());
        return;
      }
      this.frames = frames;
      this.count = frames.bitmaps.length;
      this.playing = true;
      this.show(0);
    } catch (error) {
      if (!mine.signal.aborted) {
        this.problem = `The animation could not be played. ${error instanceof Error ? error.message : ''}`;
      }
    }
  }

  private show(number: number) {
    if (!this.frames) {
      return;
    }
    const count = this.frames.bitmaps.length;
    this.frame = ((number % count) + count) % count;
    const canvas = this.renderRoot.querySelector('canvas')!;
    if (canvas.width !== this.frames.width || canvas.height !== this.frames.height) {
      canvas.width = this.frames.width;
      canvas.height = this.frames.height;
    }
    canvas.getContext('2d')!.drawImage(this.frames.bitmaps[this.frame], 0, 0);
    this.dispatchEvent(new CustomEvent('frame', { detail: this.frame, bubbles: true, composed: true }));
    this.schedule();
  }

  private schedule() {
    window.clearTimeout(this.timer);
    if (this.playing && this.frames && this.frames.bitmaps.length > 1) {
      const delay = this.frames.delaysMs[this.frame] / this.speed;
      this.timer = window.setTimeout(() => this.show(this.frame + 1), delay);
    }
  }

  render() {
    const icon = this.playing ? 'M3 2h4v12H3zM9 2h4v12H9z' : 'M3 2l11 6-11 6z';
    return html`
      <div class="view">
        <canvas aria-label="Frames of the candidate"></canvas>
        ${this.problem ? html`<p>${this.problem}</p>` : ''}
      </div>
      <div class="controls">
        <button title="One frame back (←)" aria-label="One frame back" @click=${() => this.step(-1)}>
          <svg viewBox="0 0 16 16"><path d="M3 2h2v12H3zM14 2v12L6 8z" /></svg>
        </button>
        <button
          title=${this.playing ? 'Pause (Space)' : 'Play (Space)'}
          aria-label=${this.playing ? 'Pause' : 'Play'}
          @click=${() => this.toggle()}
        >
          <svg viewBox="0 0 16 16"><path d=${icon} /></svg>
        </button>
        <button title="One frame on (→)" aria-label="One frame on" @click=${() => this.step(1)}>
          <svg viewBox="0 0 16 16"><path d="M11 2h2v12h-2zM2 2l8 6-8 6z" /></svg>
        </button>
        <input
          type="range"
          min="0"
          max=${Math.max(0, this.count - 1)}
          .value=${String(this.frame)}
          aria-label="Frame"
          @input=${(event: Event) => this.step(Number((event.target as HTMLInputElement).value) - this.frame)}
        />
        <span class="number">${this.count ? `${this.frame + 1} / ${this.count}` : '–'}</span>
        <select
          aria-label="Speed"
          title="Speed"
          @change=${(event: Event) => {
            this.speed = Number((event.target as HTMLSelectElement).value);
            this.schedule();
          }}
        >
          ${[0.5, 1, 2, 4].map(
            (speed) => html`<option value=${speed} ?selected=${speed === this.speed}>${speed}×</option>`,
          )}
        </select>
      </div>
    `;
  }
}

customElements.define('frame-player', FramePlayer);
