import { css } from 'lit';

/** Height of the picture in pixels. */
export const HEIGHT = 40;

/** The look of a histogram with its slider. */
export const sliderStyles = css`
  :host {
    display: block;
    --thumb: 14px;
  }
  .picture {
    height: ${HEIGHT}px;
    margin-inline: calc(var(--thumb) / 2);
  }
  svg {
    display: block;
    width: 100%;
    height: 100%;
    overflow: visible;
  }
  .outside {
    fill: var(--vaadin-border-color);
  }
  .inside {
    fill: var(--aura-accent-color, currentColor);
  }
  .base {
    stroke: var(--vaadin-border-color);
    vector-effect: non-scaling-stroke;
  }
  vaadin-range-slider {
    width: 100%;
    padding: 0;
    --vaadin-slider-thumb-width: var(--thumb);
    --vaadin-slider-thumb-height: var(--thumb);
    --vaadin-slider-track-height: 3px;
    --vaadin-slider-fill-background: var(--aura-accent-color, currentColor);
  }
  vaadin-slider-bubble {
    display: none;
  }
  .words {
    display: flex;
    justify-content: space-between;
    gap: 8px;
    font-size: 0.88em;
    color: var(--vaadin-text-color-secondary);
    font-variant-numeric: tabular-nums;
  }
  .words > :nth-child(2) {
    text-align: center;
  }
  button {
    padding: 0 4px;
    border: 0;
    border-radius: 3px;
    background: none;
    font: inherit;
    color: var(--aura-accent-text-color, inherit);
    cursor: pointer;
  }
  button:focus-visible {
    outline: 2px solid var(--vaadin-focus-ring-color);
  }
`;
