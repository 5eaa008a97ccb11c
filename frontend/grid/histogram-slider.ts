import { html, LitElement, nothing, svg } from 'lit';
import '@vaadin/slider/vaadin-range-slider.js';
import type { RangeSlider } from '@vaadin/slider/vaadin-range-slider.js';
import { type Bins, HistogramScale } from './histogram-scale';
import { HEIGHT, sliderStyles } from './histogram-style';

interface Data extends Partial<Bins> {
  spansDecades?: boolean;
  beside: string;
}

/** One after the other, so that those further down do not hold up the first. */
let queue: Promise<unknown> = Promise.resolve();

/**
 * A slider with two handles below the histogram of what there is. A handle at an end of the track sets no limit on that
 * side. Loads its numbers when it is first seen.
 */
class HistogramSlider extends LitElement {
  static properties = {
    label: { type: String },
    unit: { type: String },
    whole: { type: Boolean },
    data: { attribute: false },
    from: { type: Number },
    to: { type: Number },
  };

  static styles = sliderStyles;

  declare label: string;
  declare unit: string;
  declare whole: boolean;
  declare data: Data | undefined;
  declare from: number | null;
  declare to: number | null;
  /** Put there by the server. */
  declare $server: { load(): Promise<void> };
  private seen?: IntersectionObserver;
  private scale?: HistogramScale;

  constructor() {
    super();
    this.label = '';
    this.unit = '';
    this.whole = false;
    this.from = null;
    this.to = null;
  }

  connectedCallback() {
    super.connectedCallback();
    this.seen = new IntersectionObserver((entries) => {
      if (!this.data && entries.some((entry) => entry.isIntersecting)) {
        queue = queue
          .then(() => (this.isConnected && !this.data ? this.$server.load() : undefined))
          .catch(() => this.watch());
      }
    });
    this.watch();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.seen?.disconnect();
  }

  /** Counts as soon as it is seen, or the next time when it failed. */
  private watch() {
    this.seen?.unobserve(this);
    this.seen?.observe(this);
  }

  willUpdate(changed: Map<string, unknown>) {
    if (changed.has('data')) {
      const some = this.data?.counts && this.data.low !== this.data.high;
      this.scale = some ? new HistogramScale(this.data as unknown as Bins, this.whole) : undefined;
      if (changed.get('data') && !this.data) {
        this.watch();
      }
    }
  }

  async updated() {
    const slider = this.renderRoot.querySelector('vaadin-range-slider');
    if (slider) {
      await (slider as unknown as LitElement).updateComplete;
      const [start, end] = slider.querySelectorAll('input');
      start?.setAttribute('aria-valuetext', this.inWords(this.from, 'no lower limit'));
      end?.setAttribute('aria-valuetext', this.inWords(this.to, 'no upper limit'));
    }
  }

  render() {
    if (!this.data) {
      return html`<div class="picture"></div>
        <div class="words"><span>Counting …</span></div>`;
    }
    if (!this.scale) {
      const only = this.data.counts ? `All are ${this.inWords(this.data.low ?? null, '')}` : 'No numbers yet';
      return html`<div class="words"><span>${only}</span><span>${this.data.beside}</span></div>`;
    }
    return this.sliderFor(this.scale);
  }

  private sliderFor(scale: HistogramScale) {
    const { low, high, counts } = scale.bins;
    // whole numbers stand in the middle of their bins and take these along
    const half = scale.bins.log ? 0 : low - scale.bins.firstEdge;
    const from = this.from === null ? scale.bins.firstEdge : this.from - half;
    const to = this.to === null ? scale.bins.lastEdge : this.to + half;
    const limited = this.from !== null || this.to !== null;
    const all = counts.reduce((sum, count) => sum + count, 0);
    const about = Math.round(scale.countBetween(from, to));
    const inset = (half / (scale.bins.lastEdge - scale.bins.firstEdge)) * 100 || 0;
    return html`
      <div class="picture">${this.picture(scale, from, to)}</div>
      <vaadin-range-slider
        style="padding-inline: ${inset}%; box-sizing: border-box"
        .min=${0}
        .max=${scale.steps}
        .value=${this.positions(scale)}
        accessible-name-start="${this.label}, smallest"
        accessible-name-end="${this.label}, largest"
        @input=${(event: Event) => this.moved(scale, event, true)}
        @change=${(event: Event) => this.moved(scale, event, false)}
      ></vaadin-range-slider>
      <div class="words">
        <span title="smallest">${this.number(low)}</span>
        <span role="status">
          ${limited ? `about ${about.toLocaleString('en')} of ${all.toLocaleString('en')}` : this.data?.beside}
          ${this.data?.spansDecades
            ? html`<button
                title=${scale.bins.log ? 'Show on a linear scale' : 'Show on a logarithmic scale'}
                @click=${() => this.dispatchEvent(new CustomEvent('scale-asked', { detail: { log: !scale.bins.log } }))}
              >${scale.bins.log ? 'log' : 'linear'}</button>`
            : nothing}
        </span>
        <span title="largest">${this.number(high)}</span>
      </div>
      ${limited && this.data?.beside ? html`<div class="words"><span>${this.data.beside}</span></div>` : nothing}
    `;
  }

  /** Bars as high as the square root of their count, so that few are seen beside many. */
  private picture(scale: HistogramScale, from: number, to: number) {
    const { counts } = scale.bins;
    const most = Math.sqrt(Math.max(...counts));
    return svg`<svg viewBox="0 0 ${counts.length} ${HEIGHT}" preserveAspectRatio="none" role="img"
        aria-label="Histogram of ${this.label}">
      ${counts.map((count, bin) => {
        const height = count ? Math.max(1.5, (Math.sqrt(count) / most) * (HEIGHT - 2)) : 0;
        const [begin, end] = scale.partOf(bin, from, to);
        const bar = (kind: string, x: number, width: number) =>
          width > 0 && height > 0
            ? svg`<rect class=${kind} x=${bin + x} y=${HEIGHT - height} width=${Math.min(width, 0.92)} height=${height}></rect>`
            : nothing;
        return [bar('outside', 0, 1), bar('inside', begin, end - begin)];
      })}
      <line class="base" x1="0" x2=${counts.length} y1=${HEIGHT} y2=${HEIGHT}></line>
    </svg>`;
  }

  /** Only the handle that was moved sets a limit; the other one keeps its number to the digit. */
  private moved(scale: HistogramScale, event: Event, moving: boolean) {
    const [start, end] = (event.target as RangeSlider).value;
    const was = this.positions(scale);
    if (start !== was[0]) {
      this.from = start <= 0 ? null : scale.valueAt(start);
    }
    if (end !== was[1]) {
      this.to = end >= scale.steps ? null : scale.valueAt(end);
    }
    if (!moving) {
      this.dispatchEvent(new CustomEvent('range-chosen', { detail: { from: this.from, to: this.to } }));
    }
  }

  private positions(scale: HistogramScale) {
    return [
      this.from === null ? 0 : scale.positionOf(this.from),
      this.to === null ? scale.steps : scale.positionOf(this.to),
    ];
  }

  private inWords(value: number | null, none: string) {
    return value === null ? none : `${this.number(value)} ${this.unit}`.trim();
  }

  private number(value: number) {
    const size = Math.abs(value);
    return size !== 0 && (size < 1e-3 || size >= 1e6) ? value.toExponential(2) : String(Number(value.toPrecision(4)));
  }
}

customElements.define('histogram-slider', HistogramSlider);
