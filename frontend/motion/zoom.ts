import Panzoom, { type PanzoomObject } from '@panzoom/panzoom';

/**
 * Zoom at the pointer with the wheel, drag to pan, pinch on touch, double click to see all again.
 * At the smallest scale a touch drag belongs to the page, so that pictures can be swiped on a phone.
 */
export function makeZoomable(content: HTMLElement, viewport: HTMLElement): PanzoomObject {
  const zoom = Panzoom(content, {
    minScale: 1,
    maxScale: 40,
    panOnlyWhenZoomed: true,
    cursor: 'default',
    touchAction: 'pan-x pan-y',
    step: 0.35,
  });
  const settle = () => {
    const scale = zoom.getScale();
    content.classList.toggle('close-up', scale > 2);
    zoom.setOptions({ touchAction: scale > 1 ? 'none' : 'pan-x pan-y', cursor: scale > 1 ? 'grab' : 'default' });
    content.style.touchAction = scale > 1 ? 'none' : 'pan-x pan-y';
  };
  viewport.addEventListener('wheel', (event) => {
    event.preventDefault();
    zoom.zoomWithWheel(event);
  });
  viewport.addEventListener('dblclick', () => zoom.reset({ animate: false }));
  content.addEventListener('panzoomchange', settle);
  return zoom;
}
