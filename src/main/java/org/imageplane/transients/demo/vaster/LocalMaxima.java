package org.imageplane.transients.demo.vaster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.imageplane.transients.demo.field.ImageGrid;

/** Finds the places where a map is highest. */
final class LocalMaxima {

    private static final int REACH = 4;

    private LocalMaxima() {}

    /** The pixel that is highest, and the place between the pixels where a parabola through its neighbours is. */
    record Maximum(int x, int y, double value, ImageGrid.Pixel place) {}

    /** Highest first; none nearer to the edge than the fringe. */
    static List<Maximum> find(float[] map, int size, double threshold, int fringe) {
        List<Maximum> found = new ArrayList<>();
        for (int y = fringe; y < size - fringe; y++) {
            for (int x = fringe; x < size - fringe; x++) {
                float value = map[y * size + x];
                if (value >= threshold && isHighest(map, size, x, y)) {
                    found.add(new Maximum(x, y, value, refined(map, size, x, y)));
                }
            }
        }
        found.sort(Comparator.comparingDouble(Maximum::value).reversed());
        return found;
    }

    private static boolean isHighest(float[] map, int size, int x, int y) {
        float value = map[y * size + x];
        for (int dy = -REACH; dy <= REACH; dy++) {
            for (int dx = -REACH; dx <= REACH; dx++) {
                if (map[(y + dy) * size + x + dx] > value) {
                    return false;
                }
            }
        }
        return true;
    }

    private static ImageGrid.Pixel refined(float[] map, int size, int x, int y) {
        int index = y * size + x;
        return new ImageGrid.Pixel(
                x + vertex(map[index - 1], map[index], map[index + 1]),
                y + vertex(map[index - size], map[index], map[index + size]));
    }

    /** Where the parabola through three neighbours is highest, from the middle one. */
    private static double vertex(double before, double middle, double after) {
        double bend = before - 2 * middle + after;
        return bend < 0 ? Math.clamp(0.5 * (before - after) / bend, -0.5, 0.5) : 0;
    }
}
