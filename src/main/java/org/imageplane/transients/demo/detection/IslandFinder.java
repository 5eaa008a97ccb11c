package org.imageplane.transients.demo.detection;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.imageplane.transients.demo.field.ImageGrid;

/** Finds islands by flooding: each holds a pixel above the threshold and grows down to a lower level. */
final class IslandFinder {

    /** How far down an island reaches, as a part of the threshold. */
    private static final double SHORE = 0.7;

    /** Nothing is looked for closer to the edge than this. */
    private static final int EDGE_PIX = 6;

    private final float[] map;
    private final int size;
    private final double shore;
    private final boolean[] visited;

    private IslandFinder(float[] map, int size, double threshold) {
        this.map = map;
        this.size = size;
        this.shore = threshold * SHORE;
        this.visited = new boolean[map.length];
    }

    /** The islands of a square map, highest first. */
    static List<Island> find(float[] map, int size, double threshold) {
        IslandFinder finder = new IslandFinder(map, size, threshold);
        List<Island> islands = new ArrayList<>();
        for (int y = EDGE_PIX; y < size - EDGE_PIX; y++) {
            for (int x = EDGE_PIX; x < size - EDGE_PIX; x++) {
                int index = y * size + x;
                if (map[index] >= threshold && !finder.visited[index]) {
                    islands.add(finder.flood(index));
                }
            }
        }
        islands.sort(Comparator.comparingDouble(Island::peak).reversed());
        return islands;
    }

    private Island flood(int start) {
        Deque<Integer> open = new ArrayDeque<>();
        open.add(start);
        visited[start] = true;
        int highest = start;
        int area = 0;
        double weight = 0;
        double weightedX = 0;
        double weightedY = 0;
        while (!open.isEmpty()) {
            int index = open.remove();
            float value = map[index];
            highest = value > map[highest] ? index : highest;
            area++;
            weight += value;
            weightedX += value * (index % size);
            weightedY += value * (index / size);
            addNeighbours(index, open);
        }
        return new Island(
                highest % size,
                highest / size,
                map[highest],
                new ImageGrid.Pixel(weightedX / weight, weightedY / weight),
                area);
    }

    private void addNeighbours(int index, Deque<Integer> open) {
        int x = index % size;
        int y = index / size;
        for (int ny = Math.max(EDGE_PIX, y - 1); ny <= Math.min(size - EDGE_PIX - 1, y + 1); ny++) {
            for (int nx = Math.max(EDGE_PIX, x - 1);
                    nx <= Math.min(size - EDGE_PIX - 1, x + 1);
                    nx++) {
                int neighbour = ny * size + nx;
                if (!visited[neighbour] && map[neighbour] >= shore) {
                    visited[neighbour] = true;
                    open.add(neighbour);
                }
            }
        }
    }
}
