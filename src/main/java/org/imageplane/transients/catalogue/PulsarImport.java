package org.imageplane.transients.catalogue;

import java.io.IOException;
import java.io.InputStream;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.catalogue.psrcat.PsrcatCatalogue;
import org.imageplane.transients.catalogue.psrcat.PsrcatReader;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Replaces the pulsars with those of a psrcat file: all of them, or none when anything in the file is wrong. */
@Service
public class PulsarImport {

    private static final Logger LOG = LoggerFactory.getLogger(PulsarImport.class);

    private final PulsarRows rows;
    private final Pulsars pulsars;
    private final TransactionTemplate transaction;

    PulsarImport(PulsarRows rows, Pulsars pulsars, TransactionTemplate transaction) {
        this.rows = rows;
        this.pulsars = pulsars;
        this.transaction = transaction;
    }

    /**
     * Imports {@code psrcat.db}, plain, with gzip, or in a tar archive, for an administrator.
     *
     * @param file is read but not closed
     * @throws org.springframework.security.access.AccessDeniedException when they are none
     * @throws org.imageplane.transients.catalogue.psrcat.PsrcatFormatException when the file is broken
     */
    public PulsarCatalogue replace(Actor actor, InputStream file) throws IOException {
        actor.require(Role.ADMIN);
        return replace(PsrcatReader.read(file), PulsarOrigin.UPLOAD, actor.username());
    }

    /**
     * The same for a program that operators start on the installation's own machine.
     *
     * @throws org.imageplane.transients.catalogue.psrcat.PsrcatFormatException when the file is broken
     */
    public PulsarCatalogue replace(InputStream file) throws IOException {
        return replace(PsrcatReader.read(file), PulsarOrigin.COMMAND, null);
    }

    PulsarCatalogue replace(PsrcatCatalogue read, PulsarOrigin origin, @Nullable String username) {
        transaction.executeWithoutResult(
                status -> {
                    rows.takeTurn();
                    rows.replace(
                            read.version(),
                            PulsarSnapshot.releaseOf(read.version()),
                            read.pulsars(),
                            origin,
                            username);
                });
        LOG.info("Imported {} pulsars of psrcat {}.", read.pulsars().size(), read.version());
        return pulsars.catalogue().orElseThrow();
    }
}
