/** The surveys that are offered, by their HiPS identifiers, as the CDS registry resolves them; radio first. */
export const SURVEYS = [
  { id: 'CSIRO/P/RACS/low/I', label: 'RACS-low · 888 MHz' },
  { id: 'CSIRO/P/RACS/mid/I', label: 'RACS-mid · 1.37 GHz' },
  { id: 'ov-gso/P/GLEAM/170-231', label: 'GLEAM · 170–231 MHz' },
  { id: 'ov-gso/P/GLEAM/072-103', label: 'GLEAM · 72–103 MHz' },
  { id: 'CDS/P/SUMSS', label: 'SUMSS · 843 MHz' },
  { id: 'CDS/P/NVSS', label: 'NVSS · 1.4 GHz' },
  { id: 'astron.nl/P/tgssadr', label: 'TGSS · 150 MHz' },
  { id: 'CDS/P/allWISE/color', label: 'AllWISE · infrared' },
  { id: 'CDS/P/2MASS/color', label: '2MASS · near infrared' },
  { id: 'CDS/P/DSS2/color', label: 'DSS2 · optical' },
];

/** Where the tiles' registry lives: reached, the surveys can be reached too. */
const PROBE = 'https://alasky.cds.unistra.fr/DSS/DSSColor/properties';
const PATIENCE_MS = 8_000;

/** Whether this browser reaches the servers of the sky. */
export async function reachable() {
  if (!navigator.onLine) {
    return false;
  }
  try {
    return (await fetch(PROBE, { credentials: 'omit', signal: AbortSignal.timeout(PATIENCE_MS) })).ok;
  } catch {
    return false;
  }
}
