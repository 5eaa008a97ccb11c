import { LineChart, ScatterChart } from 'echarts/charts';
import { GridComponent, TooltipComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { css, html, LitElement } from 'lit';
import { ChartKeeper } from '../motion/chart-keeper';
import { angle, type Field, type FieldColours, fieldOptions, scaleBar } from './field-options';

echarts.use([LineChart, ScatterChart, GridComponent, TooltipComponent, CanvasRenderer]);

const MARGIN = 1.06;

/**
 * A map of the sky around a candidate: north up, east left. A click on a mark tells the server its key; `chosen` is the
 * key of the one that is marked.
 */
class FieldMap extends LitElement {
  static properties = {
    field: { attribute: false },
    chosen: { type: String },
  };

  static styles = css`
    :host {
      display: grid;
      place-items: center;
      position: relative;
      overflow: hidden;
      container-type: size;
    }
    .square {
      position: relative;
      width: min(100cqw, 100cqh);
      height: min(100cqw, 100cqh);
    }
    .chart {
      position: absolute;
      inset: 0;
    }
    .scale,
    .north,
    .beam {
      position: absolute;
      font-size: 0.6875rem;
      line-height: 1.2;
      color: var(--vaadin-text-color-secondary);
      pointer-events: none;
    }
    .scale {
      inset: auto auto 2px 4px;
      border-block-end: 2px solid currentColor;
      text-align: center;
      min-width: 0;
    }
    .north {
      inset: 2px 4px auto auto;
      text-align: end;
    }
    .beam {
      inset: auto 4px 2px auto;
    }
  `;

  declare field: Field | null;
  declare chosen: string;
  private $server?: { chosen(key: string): void };
  private chart?: echarts.ECharts;
  private readonly keeper = new ChartKeeper(
    this,
    () => this.draw(),
    () => this.chart?.resize(),
    () => this.drop(),
  );

  constructor() {
    super();
    this.field = null;
    this.chosen = '';
  }

  updated() {
    this.draw();
  }

  private drop() {
    this.chart?.dispose();
    this.chart = undefined;
  }

  private draw() {
    if (!this.hasUpdated || !this.isConnected || !this.field) {
      return;
    }
    if (!this.chart) {
      this.chart = echarts.init(this.renderRoot.querySelector<HTMLElement>('.chart')!);
      this.chart.on('click', ({ data }) => {
        const key = (data as { name?: string } | undefined)?.name;
        if (key && this.field?.marks.some((mark) => mark.key === key)) {
          this.$server?.chosen(key);
        }
      });
    }
    this.chart.setOption(fieldOptions(this.field, this.chosen, this.colours()), { notMerge: true });
  }

  /** Has the browser work out the theme's colours: a canvas cannot. */
  private colours(): FieldColours {
    const probe = document.createElement('span');
    probe.style.display = 'none';
    this.renderRoot.append(probe);
    const resolve = (colour: string) => {
      probe.style.color = colour;
      return getComputedStyle(probe).color;
    };
    const kinds = Object.keys(this.field?.shapes ?? {}).map((kind) => [
      kind,
      resolve(`var(--near-${kind}, #888)`),
    ]);
    const found = {
      text: resolve('var(--vaadin-text-color, light-dark(#1b1d20, #e6e8ea))'),
      quiet: resolve('var(--vaadin-text-color-secondary, light-dark(#5b6169, #a4a9b0))'),
      line: resolve('var(--vaadin-border-color, light-dark(#c3c7cc, #4a4f55))'),
      surface: resolve('light-dark(#fff, #24272b)'),
      kinds: Object.fromEntries(kinds) as Record<string, string>,
    };
    probe.remove();
    return found;
  }

  render() {
    const field = this.field;
    if (!field) {
      return html`<div class="square"><div class="chart"></div></div>`;
    }
    const bar = scaleBar(field.radius);
    const share = (bar / (2 * field.radius * MARGIN)) * 100;
    return html`<div class="square">
      <div
        class="chart"
        role="img"
        aria-label="Map of the field around ${field.name}, ${field.marks.length} marked within ${angle(field.radius)}"
      ></div>
      <span class="north">N ↑<br />← E</span>
      <span class="scale" style="width: ${share}%">${angle(bar)}</span>
      ${field.beam ? html`<span class="beam">◯ ${field.beam.name}</span>` : ''}
    </div>`;
  }
}

customElements.define('field-map', FieldMap);
