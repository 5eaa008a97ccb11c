package org.imageplane.transients.imaging.wcs;

import org.imageplane.transients.sky.GalacticPosition;
import org.imageplane.transients.sky.SkyPosition;

/** The celestial coordinates that an image's axes are in, and their way to ICRS and back. */
sealed interface SkyFrame {

    /** ICRS, and FK5 of J2000, which differs from it by 0.02″ at most. */
    record Icrs() implements SkyFrame {

        @Override
        public SkyPosition toIcrs(LonLat position) {
            return new SkyPosition(position.lonDeg(), position.latDeg());
        }

        @Override
        public LonLat ofIcrs(SkyPosition position) {
            return new LonLat(position.raDeg(), position.decDeg());
        }
    }

    /** Galactic coordinates. */
    record Galactic() implements SkyFrame {

        @Override
        public SkyPosition toIcrs(LonLat position) {
            return SkyPosition.ofGalactic(position.lonDeg(), position.latDeg());
        }

        @Override
        public LonLat ofIcrs(SkyPosition position) {
            GalacticPosition galactic = position.galactic();
            return new LonLat(galactic.lDeg(), galactic.bDeg());
        }
    }

    /** Equatorial coordinates of another equinox: FK5, or FK4 of B1950. */
    record Equatorial(Equinox equinox) implements SkyFrame {

        @Override
        public SkyPosition toIcrs(LonLat position) {
            LonLat icrs = equinox.toJ2000(position);
            return new SkyPosition(icrs.lonDeg(), icrs.latDeg());
        }

        @Override
        public LonLat ofIcrs(SkyPosition position) {
            return equinox.ofJ2000(new LonLat(position.raDeg(), position.decDeg()));
        }
    }

    SkyPosition toIcrs(LonLat position);

    LonLat ofIcrs(SkyPosition position);
}
