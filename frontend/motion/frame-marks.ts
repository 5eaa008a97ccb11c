import { svg, html, nothing } from 'lit';
import { type Frames } from './frames';

/** Part of the frame that the arms of the mark leave free around the candidate, so that nothing hides it. */
const GAP = 0.035;
const ARM = 0.05;

/** The candidate's mark, the beam and the scale bar, in the frame's own pixels so that they keep their place in every zoom. */
export function frameMarks({ width, height, marks }: Frames) {
  const side = Math.min(width, height);
  const gap = Math.max(2.5, side * GAP);
  const arm = Math.max(3, side * ARM);
  const { marker, beam, scaleBar } = marks;
  const margin = side * 0.04;
  return html`<svg class="marks" viewBox="0 0 ${width} ${height}" aria-hidden="true">
    ${marker
      ? svg`<path class="candidate" d="M${marker.x + gap} ${marker.y}h${arm}M${marker.x - gap} ${marker.y}h${-arm}M${marker.x} ${marker.y - gap}v${-arm}M${marker.x} ${marker.y + gap}v${arm}" />`
      : nothing}
    ${beam
      ? svg`<ellipse class="beam" rx=${beam.minor / 2} ry=${beam.major / 2}
          transform="translate(${margin + beam.major / 2} ${height - margin - beam.major / 2}) rotate(${-beam.angleDeg})" />`
      : nothing}
    ${scaleBar
      ? svg`<path class="scale" d="M${width - margin - scaleBar.pixels} ${height - margin * 1.2}h${scaleBar.pixels}" />`
      : nothing}
  </svg>`;
}
