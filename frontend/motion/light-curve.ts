import { CustomChart, LineChart } from 'echarts/charts';
import { DataZoomComponent, GridComponent, TooltipComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { css, html, LitElement } from 'lit';
import { ChartKeeper } from './chart-keeper';
import { colours } from './chart-colours';
import { type Curve, moments, points, tooltip, type Point } from './curve-points';
import { chartOptions } from './curve-options';
import { FrameLink } from './frame-link';

echarts.use([LineChart, CustomChart, GridComponent, TooltipComponent, DataZoomComponent, CanvasRenderer]);

/**
 * The light curve of a candidate: flux density in mJy/beam with its errors over UTC and minutes since the start. Marks the
 * point of the frame that is shown, and a click on a point shows its frame.
 */
class LightCurve extends LitElement {
  static properties = {
    curve: { type: Object },
    point: { state: true },
    unlinked: { state: true },
  };

  static styles = css`
    :host {
      display: block;
      position: relative;
      min-height: 0;
      overflow: hidden;
    }
    .chart {
      position: absolute;
      inset: 0;
    }
    .mark {
      position: absolute;
      pointer-events: none;
      border-inline-start: 1px solid var(--light-curve-now, #d9480f);
    }
    .mark::after {
      content: '';
      position: absolute;
      left: -7px;
      top: calc(var(--point) - 6px);
      width: 11px;
      height: 11px;
      border: 2px solid var(--light-curve-now, #d9480f);
      border-radius: 50%;
    }
    .mark.gap::after {
      display: none;
    }
    p {
      position: absolute;
      inset: 0.3rem auto auto 4.5rem;
      margin: 0;
      font-size: 0.75rem;
      color: var(--vaadin-text-color-secondary);
      pointer-events: none;
    }
  `;

  declare curve: Curve | null;
  declare point: number | null;
  declare unlinked: string;
  private chart?: echarts.ECharts;
  private points: Point[] = [];
  private readonly link = new FrameLink(
    this,
    (frame, count) => this.follow(frame, count),
    (frame, count) => this.follow(frame, count),
  );
  private readonly keeper = new ChartKeeper(
    this,
    () => this.draw(),
    () => this.fit(),
    () => this.drop(),
  );

  constructor() {
    super();
    this.curve = null;
    this.point = null;
    this.unlinked = '';
  }

  connectedCallback() {
    super.connectedCallback();
    this.link.connect();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.link.disconnect();
  }

  updated(changed: Map<string, unknown>) {
    if (changed.has('curve')) {
      this.point = null;
      this.unlinked = '';
      this.points = this.curve ? points(this.curve) : [];
      this.draw();
    }
  }

  private drop() {
    this.chart?.dispose();
    this.chart = undefined;
  }

  /** Chart and colours anew; what was zoomed is forgotten. */
  private draw() {
    if (!this.hasUpdated) {
      return;
    }
    if (!this.curve || !this.isConnected) {
      this.chart?.clear();
      return;
    }
    if (!this.chart) {
      this.chart = echarts.init(this.renderRoot.querySelector<HTMLElement>('.chart')!);
      this.chart.getZr().on('click', (event) => this.pick(event.offsetX, event.offsetY));
      this.chart.on('datazoom', () => this.requestUpdate());
    }
    const at = moments(this.curve);
    this.chart.setOption(
      chartOptions(this.points, at, colours(this), (index) => tooltip(this.points[index], at)),
      { notMerge: true },
    );
    this.requestUpdate();
  }

  private fit() {
    this.chart?.resize();
    this.requestUpdate();
  }

  /** The nearest point in time: a whole column answers, not the dot alone. */
  private pick(x: number, y: number) {
    if (!this.chart?.containPixel('grid', [x, y])) {
      return;
    }
    const [minutes] = this.chart.convertFromPixel('grid', [x, y]);
    let nearest = -1;
    let distance = Infinity;
    for (const point of this.points) {
      const away = Math.abs(point.x - minutes);
      if (away < distance) {
        distance = away;
        nearest = point.index;
      }
    }
    if (nearest >= 0) {
      this.point = nearest;
      this.link.tell(nearest, this.curve!.flux.length);
    }
  }

  private follow(frame: number, count: number) {
    const samples = this.curve?.flux.length ?? 0;
    this.unlinked =
      samples > 0 && count > 1 && count !== samples
        ? `${samples} points, ${count} frames: they cannot be told which belongs to which.`
        : '';
    this.point = count === samples ? frame : null;
  }

  private get mark() {
    const point = this.point === null ? undefined : this.points[this.point];
    if (!point || !this.chart || this.chart.getWidth() === 0) {
      return '';
    }
    const [x, y] = this.chart.convertToPixel('grid', [point.x, point.flux ?? 0]);
    if (!this.chart.containPixel('grid', [x, this.chart.getHeight() / 2])) {
      return '';
    }
    const top = 12;
    const height = this.chart.getHeight() - top - 40;
    return html`<div
      class="mark ${point.flux === null ? 'gap' : ''}"
      data-point=${point.index}
      style="left: ${x}px; top: ${top}px; height: ${height}px; --point: ${y - top}px"
    ></div>`;
  }

  render() {
    return html`<div class="chart" role="img" aria-label="Light curve"></div>
      ${this.mark} ${this.unlinked ? html`<p>${this.unlinked}</p>` : ''}`;
  }
}

customElements.define('light-curve', LightCurve);
