/** The colours of a chart, as the page's theme has them now. */
export interface ChartColours {
  text: string;
  quiet: string;
  line: string;
  grid: string;
  surface: string;
  curve: string;
  error: string;
}

/** Has the browser work out `light-dark()` and the theme's variables: a canvas cannot. */
export function colours(element: Element): ChartColours {
  const probe = document.createElement('span');
  probe.style.display = 'none';
  element.shadowRoot!.append(probe);
  const resolve = (colour: string) => {
    probe.style.color = colour;
    return getComputedStyle(probe).color;
  };
  const found = {
    text: resolve('var(--vaadin-text-color, light-dark(#1b1d20, #e6e8ea))'),
    quiet: resolve('var(--vaadin-text-color-secondary, light-dark(#5b6169, #a4a9b0))'),
    line: resolve('var(--vaadin-border-color, light-dark(#c3c7cc, #4a4f55))'),
    grid: resolve('light-dark(rgb(0 0 0 / 8%), rgb(255 255 255 / 9%))'),
    surface: resolve('light-dark(#fff, #24272b)'),
    curve: resolve('light-dark(#1f5fa8, #8ab8ee)'),
    error: resolve('light-dark(rgb(31 95 168 / 45%), rgb(138 184 238 / 45%))'),
  };
  probe.remove();
  return found;
}
