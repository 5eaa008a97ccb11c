package org.imageplane.transients.demo.field;

/** Something in the images besides the catalogue's sources and the noise. */
@FunctionalInterface
public interface Phenomenon {

    /** Adds itself to the frames. */
    void paint(FrameCube cube);
}
