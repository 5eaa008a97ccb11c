package org.imageplane.transients.demo.mwa;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.imageplane.transients.demo.detection.TimeFilter;

/** A whole simulated survey: its field, its observations and the candidates found in them. */
record MwaSimulation(long seed, List<MwaScene> scenes, List<MwaCandidate> candidates) {

    /** Makes the images and finds at most so many candidates in them. */
    static MwaSimulation run(long seed, int atMost) {
        MwaField field = new MwaField(seed);
        List<MwaScene> scenes =
                IntStream.range(0, field.observations().size())
                        .mapToObj(index -> MwaScene.simulate(field, index, seed))
                        .toList();
        return new MwaSimulation(seed, scenes, strongest(scenes, atMost));
    }

    /** The strongest of every observation and filter, then the next of each, and so on until there are enough. */
    private static List<MwaCandidate> strongest(List<MwaScene> scenes, int atMost) {
        List<List<MwaCandidate>> found = new ArrayList<>();
        for (MwaScene scene : scenes) {
            for (TimeFilter filter : TimeFilter.values()) {
                found.add(scene.candidates(filter));
            }
        }
        int most = found.stream().mapToInt(List::size).max().orElse(0);
        return IntStream.range(0, most)
                .boxed()
                .flatMap(
                        rank ->
                                found.stream()
                                        .filter(list -> list.size() > rank)
                                        .map(list -> list.get(rank)))
                .limit(atMost)
                .toList();
    }
}
