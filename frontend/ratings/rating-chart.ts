import { BarChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { css, html, LitElement } from 'lit';
import { ChartKeeper } from '../motion/chart-keeper';
import { colours } from '../motion/chart-colours';
import { barOptions, type Drawing } from './bar-options';

echarts.use([BarChart, GridComponent, TooltipComponent, LegendComponent, CanvasRenderer]);

/** Bars that can be chosen, and the same numbers as a table that can be opened below them. */
class RatingChart extends LitElement {
  static properties = {
    drawing: { type: Object },
  };

  static styles = css`
    :host {
      display: flex;
      flex-direction: column;
      min-width: 0;
      min-height: 0;
    }
    h2 {
      margin: 0;
      font-size: 0.85rem;
      font-weight: 600;
    }
    .chart {
      flex: 1;
      min-height: 150px;
    }
    summary {
      font-size: 0.78rem;
      color: var(--vaadin-text-color-secondary);
      cursor: pointer;
    }
    .numbers {
      max-height: 11rem;
      overflow: auto;
    }
    table {
      border-collapse: collapse;
      font-size: 0.8rem;
      font-variant-numeric: tabular-nums;
    }
    th,
    td {
      padding: 1px 10px 1px 0;
      text-align: start;
      font-weight: 400;
      white-space: nowrap;
    }
    thead th {
      color: var(--vaadin-text-color-secondary);
    }
    td {
      text-align: end;
    }
    button {
      padding: 0;
      border: none;
      background: none;
      font: inherit;
      color: var(--aura-accent-text-color, inherit);
      cursor: pointer;
    }
    button:hover {
      text-decoration: underline;
    }
  `;

  declare drawing: Drawing | null;
  private chart?: echarts.ECharts;
  private readonly keeper = new ChartKeeper(
    this,
    () => this.draw(),
    () => this.chart?.resize(),
    () => this.drop(),
  );

  constructor() {
    super();
    this.drawing = null;
  }

  updated() {
    this.draw();
  }

  private drop() {
    this.chart?.dispose();
    this.chart = undefined;
  }

  private draw() {
    if (!this.drawing || !this.hasUpdated || !this.isConnected) {
      return;
    }
    if (!this.chart) {
      this.chart = echarts.init(this.renderRoot.querySelector<HTMLElement>('.chart')!);
      this.chart.getZr().on('click', (event) => this.pick(event.offsetX, event.offsetY));
    }
    this.chart.setOption(barOptions(this.drawing, colours(this)), { notMerge: true });
    this.chart.resize();
  }

  /** The whole band of a bar answers: a small one would be hard to hit. */
  private pick(x: number, y: number) {
    if (this.drawing && this.chart?.containPixel('grid', [x, y])) {
      const [across, up] = this.chart.convertFromPixel('grid', [x, y]);
      this.choose(Math.round(this.drawing.upright ? across : up));
    }
  }

  private choose(bar: number) {
    this.dispatchEvent(new CustomEvent('bar-chosen', { detail: { bar } }));
  }

  render() {
    const drawing = this.drawing;
    if (!drawing) {
      return html``;
    }
    return html`
      <h2>${drawing.title}</h2>
      <div class="chart" aria-hidden="true"></div>
      <details>
        <summary>As a table</summary>
        <div class="numbers">
          <table aria-label=${drawing.title}>
            <thead>
              <tr>
                <th scope="col">${drawing.of}</th>
                ${drawing.parts.map((part) => html`<th scope="col">${part.name}</th>`)}
              </tr>
            </thead>
            <tbody>
              ${drawing.bars.map(
                (bar, index) =>
                  html`<tr>
                    <th scope="row">
                      <button title="Show these alone" @click=${() => this.choose(index)}>${bar}</button>
                    </th>
                    ${drawing.parts.map((part) => html`<td>${part.counts[index].toLocaleString('en')}</td>`)}
                  </tr>`,
              )}
            </tbody>
          </table>
        </div>
      </details>
    `;
  }
}

customElements.define('rating-chart', RatingChart);
