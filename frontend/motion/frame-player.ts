import { css, html, LitElement } from 'lit';
import { type PanzoomObject } from '@panzoom/panzoom';
import { FrameLink } from './frame-link';
import { frameMarks } from './frame-marks';
import { type Frames } from './frames';
import { loadGif } from './gif-frames';
import { loadStrips } from './strip-frames';
import { makeZoomable } from './zoom';

/**
 * Plays frames: play and pause, one frame on or back, a slider, speed, zoom. They come from an animation (`src`) or from
 * a cube that the server turned into pictures (`frames`). `times` has the moment of each frame in milliseconds since
 * 1970, where it is known. Moves together with everything else inside the element with `data-motion`.
 */
class FramePlayer extends LitElement {
  static properties = {
    src: { type: String },
    frames: { type: String },
    times: { type: Array },
    nothing: { type: String },
    frame: { state: true },
    playing: { state: true },
    speed: { state: true },
    problem: { state: true },
    count: { state: true },
    marked: { state: true },
    waiting: { state: true },
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
    .stage,
    canvas,
    .marks {
      position: absolute;
      inset: 0;
      width: 100%;
      height: 100%;
    }
    canvas {
      object-fit: contain;
      image-rendering: pixelated;
    }
    .marks {
      pointer-events: none;
      overflow: visible;
      fill: none;
      stroke: #fff;
      stroke-width: 1.5px;
      filter: drop-shadow(0 0 1px #000);
    }
    .marks * {
      vector-effect: non-scaling-stroke;
    }
    .legend {
      position: absolute;
      right: 0.5rem;
      bottom: 0.35rem;
      font-size: 0.75rem;
      color: #fff;
      text-shadow: 0 0 3px #000;
      pointer-events: none;
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
    .wait {
      animation: appear 0s 0.4s both;
    }
    @keyframes appear {
      from {
        visibility: hidden;
      }
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
      white-space: nowrap;
    }
    .moment {
      color: #a4a9b0;
      white-space: nowrap;
    }
    button[aria-pressed='false'] {
      opacity: 0.5;
    }
    svg {
      width: 1rem;
      height: 1rem;
      vertical-align: -0.15rem;
      fill: currentColor;
    }
  `;

  declare src: string;
  declare frames: string;
  declare times: (number | null)[];
  declare nothing: string;
  declare frame: number;
  declare playing: boolean;
  declare speed: number;
  declare problem: string;
  declare count: number;
  declare marked: boolean;
  declare waiting: boolean;
  private film?: Frames;
  private loading?: AbortController;
  private timer = 0;
  private zoom?: PanzoomObject;
  private readonly link = new FrameLink(this, (frame, count) => this.follow(frame, count));

  constructor() {
    super();
    this.src = '';
    this.frames = '';
    this.times = [];
    this.nothing = 'The uploader sent no frames of this candidate.';
    this.frame = 0;
    this.playing = true;
    this.speed = 1;
    this.problem = '';
    this.count = 0;
    this.marked = true;
    this.waiting = false;
  }

  connectedCallback() {
    super.connectedCallback();
    this.link.connect();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.link.disconnect();
    this.forget();
  }

  updated(changed: Map<string, unknown>) {
    if (changed.has('src') || changed.has('frames')) {
      void this.load();
    }
  }

  firstUpdated() {
    const stage = this.renderRoot.querySelector<HTMLElement>('.stage')!;
    this.zoom = makeZoomable(stage, this.renderRoot.querySelector<HTMLElement>('.view')!);
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

  /** The frame below the pointer is marked in the light curve, but not shown. */
  private peek(event: PointerEvent) {
    if (!this.film || this.playing || event.buttons) {
      return;
    }
    const { left, width } = (event.currentTarget as HTMLElement).getBoundingClientRect();
    const part = Math.min(1, Math.max(0, (event.clientX - left) / width));
    this.link.tell(Math.round(part * (this.count - 1)), this.count, true);
  }

  private follow(frame: number, count: number) {
    if (count === this.count) {
      this.playing = false;
      this.show(frame, false);
    }
  }

  private forget() {
    this.loading?.abort();
    window.clearTimeout(this.timer);
    this.film?.close();
    this.film = undefined;
    this.count = 0;
    this.waiting = false;
  }

  private get canvas() {
    return this.renderRoot.querySelector('canvas');
  }

  private async load() {
    this.forget();
    this.problem = '';
    this.zoom?.reset({ animate: false });
    this.canvas?.getContext('2d')?.clearRect(0, 0, this.canvas.width, this.canvas.height);
    if (!this.src && !this.frames) {
      this.problem = this.nothing;
      return;
    }
    const mine = new AbortController();
    this.loading = mine;
    this.waiting = true;
    try {
      const film = await (this.src ? loadGif(this.src, mine.signal) : loadStrips(this.frames, mine.signal));
      if (mine.signal.aborted) {
        film.close();
        return;
      }
      this.film = film;
      this.waiting = false;
      this.count = film.count;
      this.playing = true;
      this.show(0);
    } catch (error) {
      if (!mine.signal.aborted) {
        this.waiting = false;
        this.problem = `The frames could not be played. ${error instanceof Error ? error.message : ''}`;
      }
    }
  }

  private show(number: number, tell = true) {
    const film = this.film;
    if (!film) {
      return;
    }
    this.frame = ((number % film.count) + film.count) % film.count;
    const canvas = this.canvas!;
    if (canvas.width !== film.width || canvas.height !== film.height) {
      canvas.width = film.width;
      canvas.height = film.height;
    }
    const wanted = this.frame;
    this.problem = '';
    if (film.draw(wanted, canvas.getContext('2d')!)) {
      this.schedule();
    } else {
      void this.drawWhenReady(film, wanted);
    }
    if (tell) {
      this.link.tell(this.frame, film.count);
    }
  }

  private async drawWhenReady(film: Frames, wanted: number) {
    window.clearTimeout(this.timer);
    try {
      await film.ready(wanted);
      if (this.film === film && this.frame === wanted) {
        film.draw(wanted, this.canvas!.getContext('2d')!);
        this.schedule();
      }
    } catch (error) {
      if (this.film === film) {
        this.problem = `Frame ${wanted + 1} could not be fetched. ${error instanceof Error ? error.message : ''}`;
      }
    }
  }

  private schedule() {
    window.clearTimeout(this.timer);
    if (this.playing && this.film && this.film.count > 1) {
      this.timer = window.setTimeout(() => this.show(this.frame + 1), this.film.delayMs(this.frame) / this.speed);
    }
  }

  private get moment() {
    const time = this.times.length === this.count ? this.times[this.frame] : null;
    return time ? `${new Date(time).toISOString().slice(11, 19)} UTC` : '';
  }

  render() {
    const icon = this.playing ? 'M3 2h4v12H3zM9 2h4v12H9z' : 'M3 2l11 6-11 6z';
    return html`
      <div class="view">
        <div class="stage">
          <canvas aria-label="Frames of the candidate"></canvas>
          ${this.marked && this.film ? frameMarks(this.film) : ''}
        </div>
        ${this.marked && this.film?.marks.scaleBar
          ? html`<span class="legend">bar ${this.film.marks.scaleBar.label}</span>`
          : ''}
        ${this.problem ? html`<p>${this.problem}</p>` : ''}
        ${this.waiting ? html`<p class="wait" role="status">Getting the frames …</p>` : ''}
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
          @pointermove=${(event: PointerEvent) => this.peek(event)}
          @pointerleave=${() => this.film && this.link.tell(this.frame, this.count, true)}
          @input=${(event: Event) => this.step(Number((event.target as HTMLInputElement).value) - this.frame)}
        />
        <span class="number">${this.count ? `${this.frame + 1} / ${this.count}` : '–'}</span>
        ${this.moment ? html`<span class="moment">${this.moment}</span>` : ''}
        ${this.film?.marks.marker
          ? html`<button
              title="Mark the candidate"
              aria-label="Mark the candidate"
              aria-pressed=${this.marked}
              @click=${() => {
                this.marked = !this.marked;
              }}
            >
              <svg viewBox="0 0 16 16">
                <path d="M7.2 1h1.6v4.5H7.2zM7.2 10.5h1.6V15H7.2zM1 7.2h4.5v1.6H1zM10.5 7.2H15v1.6h-4.5z" />
              </svg>
            </button>`
          : ''}
        <select
          aria-label="Speed"
          title="Speed"
          @change=${(event: Event) => {
            this.speed = Number((event.target as HTMLSelectElement).value);
            this.schedule();
          }}
        >
          ${[0.5, 1, 2, 4, 8].map(
            (speed) => html`<option value=${speed} ?selected=${speed === this.speed}>${speed}×</option>`,
          )}
        </select>
      </div>
    `;
  }
}

customElements.define('frame-player', FramePlayer);
