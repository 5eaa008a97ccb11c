package org.imageplane.transients.catalogue.cone;

import java.util.List;
import java.util.function.Consumer;
import org.imageplane.transients.catalogue.CatalogueAnswer;
import org.imageplane.transients.catalogue.OutsideCatalogue;
import org.imageplane.transients.catalogue.OutsideCatalogues;
import org.imageplane.transients.sky.Cone;
import org.springframework.stereotype.Service;

/** The catalogues outside, through what the database keeps of them. */
@Service
class ConeCatalogues implements OutsideCatalogues {

    private final Reach reach;
    private final KnownNear known;
    private final AskQueue queue;
    private final Askers askers;
    private final Fetching fetching;

    ConeCatalogues(Reach reach, KnownNear known, AskQueue queue, Askers askers, Fetching fetching) {
        this.reach = reach;
        this.known = known;
        this.queue = queue;
        this.askers = askers;
        this.fetching = fetching;
    }

    @Override
    public List<OutsideCatalogue> offered() {
        return reach.offered();
    }

    @Override
    public List<CatalogueAnswer> near(Cone cone) {
        return known.near(cone);
    }

    @Override
    public Asking ask(Cone cone, Consumer<CatalogueAnswer> arrived) {
        if (reach.clients().isEmpty()) {
            return () -> {};
        }
        return askers.add(
                cone,
                arrived,
                () -> {
                    queue.want(cone, true);
                    fetching.wake();
                });
    }

    @Override
    public void again(Cone cone, String catalogue) {
        reach.clients().stream()
                .filter(client -> client.catalogue().key().equals(catalogue))
                .forEach(client -> queue.wantAgain(cone, client));
        fetching.wake();
    }

    @Override
    public void prefetch(List<Cone> cones) {
        if (!reach.clients().isEmpty()) {
            cones.forEach(cone -> queue.want(cone, false));
        }
    }
}
