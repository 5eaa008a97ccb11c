import { COLOURS, element, meet, memory, notice } from '../common/page.js';
import { reachable, SURVEYS } from './surveys.js';

/** The sky around the candidate in Aladin Lite: a survey where one can be reached, otherwise the candidate's own image. */

const LIBRARY = '/VAADIN/static/assets/aladin-lite/dist/aladin.js';
const FIELD_DEG = 0.5;

const by = (id) => document.getElementById(id);
let shown;
let turn = 0; // of the candidate that is waited for
let sky; // Aladin Lite, when it is there
let library; // what makes its catalogues
let base; // what it shows: a survey or a file
let online;
let kept = memory('sky', '');

async function show(content) {
  const mine = ++turn;
  shown = content;
  kept = memory('sky', content.keeper);
  if (!document.createElement('canvas').getContext('webgl2')) {
    return notice('The sky needs WebGL 2, which this browser does not have or does not allow.');
  }
  online ??= await reachable();
  if (mine !== turn) {
    return;
  }
  if (!online && !content.fits) {
    return notice('The sky surveys cannot be reached from this browser.', 'Try again', again);
  }
  try {
    const { default: A } = await import(LIBRARY);
    await A.init;
    if (mine === turn) {
      draw(A, content);
    }
  } catch (error) {
    notice(`The sky could not be shown. ${error.message ?? error}`, 'Try again', () => show(content));
  }
}

function again() {
  online = undefined;
  notice('Looking for the sky surveys …');
  void show(shown);
}

function draw(A, content) {
  notice('');
  by('survey').hidden = !online;
  by('own').hidden = online;
  by('again').hidden = online;
  const name = online ? chosen().id : content.fits.url;
  const survey = online ? name : A.image(name, { name: content.name });
  if (!sky) {
    sky = A.aladin('#view', options(survey));
    sky.on('zoomChanged', (width) => field(width));
    sky.on('mouseMove', ({ ra, dec }) => (by('place').textContent = position(ra, dec)));
  } else if (base !== name) {
    sky.setBaseImageLayer(survey);
  }
  base = name;
  centre();
  library = A;
  mark(A, shown);
  document.body.dataset.shown = content.name;
}

/** Without a log, which would tell others what is looked at. */
function options(survey) {
  return {
    log: false,
    survey,
    fov: kept.get().fieldDeg ?? FIELD_DEG,
    target: `${shown.ra} ${shown.dec}`,
    cooFrame: 'ICRSd',
    projection: 'TAN',
    backgroundColor: 'rgb(11, 12, 14)',
    showReticle: false,
    showFrame: false,
    showProjectionControl: false,
    showSettingsControl: false,
    showShareControl: false,
    showFullscreenControl: false,
    showSimbadPointerControl: false,
    showContextMenu: false,
    showLayersControl: false,
    showCooLocation: false,
    showZoomControl: false,
    showFov: false,
    showStatusBar: false,
  };
}

function mark(A, content) {
  sky.removeOverlays?.();
  sky.removeLayers?.();
  const layer = (name, colour, size, marks) => {
    const catalogue = A.catalog({
      name,
      color: colour,
      shape: 'circle',
      sourceSize: size,
      displayLabel: size < 20,
      labelColumn: 'label',
      labelColor: colour,
      labelFont: '11px sans-serif',
    });
    catalogue.addSources(marks.map(({ ra, dec, label }) => A.source(ra, dec, { label })));
    sky.addCatalog(catalogue);
  };
  for (const kind of new Set(content.marks.map((one) => one.kind))) {
    layer(kind, COLOURS[kind], 14, content.marks.filter((one) => one.kind === kind));
  }
  layer('Candidate', COLOURS.self, 30, [{ ra: content.ra, dec: content.dec, label: content.name }]);
}

/** What else is there became known. */
function marks(others) {
  shown = { ...shown, marks: others };
  if (sky && document.body.dataset.shown === shown.name) {
    mark(library, shown);
  }
}

function chosen() {
  return SURVEYS.find(({ id }) => id === kept.get().survey) ?? SURVEYS[0];
}

function centre() {
  sky.gotoRaDec(shown.ra, shown.dec);
  by('survey').value = chosen().id;
  field(sky.getFov()[0]);
}

function field(widthDeg) {
  const text = widthDeg >= 1 ? `${widthDeg.toFixed(1)}°` : `${(widthDeg * 60).toFixed(1)}′`;
  by('width').textContent = `${text} wide`;
  kept.set({ fieldDeg: widthDeg });
}

/** Hours, minutes, seconds and degrees, minutes, seconds. */
function position(raDeg, decDeg) {
  const sixty = (value, digits) => {
    const [whole, minutes] = [Math.floor(value), Math.floor((value % 1) * 60)];
    const seconds = (value - whole - minutes / 60) * 3600;
    const cut = (Math.floor(seconds * 10 ** digits) / 10 ** digits).toFixed(digits);
    return [String(whole), String(minutes), cut].map((part) => part.padStart(part.includes('.') ? 3 + digits : 2, '0')).join(':');
  };
  return `${sixty(raDeg / 15, 1)} ${decDeg < 0 ? '−' : '+'}${sixty(Math.abs(decDeg), 0)}`;
}

by('survey').append(...SURVEYS.map(({ id, label }) => element('option', { value: id, textContent: label })));
by('survey').onchange = ({ target }) => {
  kept.set({ survey: target.value });
  base = target.value;
  sky.setBaseImageLayer(base);
  target.blur();
};
by('centre').onclick = centre;
by('again').onclick = again;
meet({ show, marks });
