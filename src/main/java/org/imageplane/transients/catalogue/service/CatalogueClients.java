package org.imageplane.transients.catalogue.service;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.imageplane.transients.outside.OutsideHttp;
import org.springframework.stereotype.Component;

/** The catalogues that this installation asks, in the order in which they are shown. */
@Component
public class CatalogueClients {

    private final List<CatalogueClient> clients;

    CatalogueClients(ServiceSettings settings, OutsideHttp http) {
        List<CatalogueClient> all = new ArrayList<>();
        if (settings.simbadUrl() != null) {
            all.add(new SimbadClient(asking("SIMBAD", settings, http), settings.simbadUrl()));
        }
        if (settings.nedUrl() != null) {
            all.add(new NedClient(asking("NED", settings, http), settings.nedUrl()));
        }
        URI vizier = settings.vizierUrl();
        if (vizier != null) {
            Asking asking = asking(VizierClient.SERVICE, settings, http);
            VizierCatalogue.ALL.forEach(
                    catalogue -> all.add(new VizierClient(asking, vizier, catalogue)));
        }
        if (settings.tnsUrl() != null
                && settings.tnsApiKey() != null
                && settings.tnsBot() != null) {
            all.add(
                    new TnsClient(
                            asking("TNS", settings, http),
                            settings.tnsUrl(),
                            settings.tnsApiKey(),
                            settings.tnsBot()));
        }
        clients = List.copyOf(all);
    }

    private static Asking asking(String service, ServiceSettings settings, OutsideHttp http) {
        return new Asking(http, service, settings.timeLimit());
    }

    public List<CatalogueClient> all() {
        return clients;
    }
}
