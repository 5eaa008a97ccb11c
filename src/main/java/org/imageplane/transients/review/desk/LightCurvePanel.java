package org.imageplane.transients.review.desk;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.imageplane.transients.candidate.LightCurve;
import org.imageplane.transients.imaging.motion.LightCurveChart;
import org.imageplane.transients.tabular.Column;
import org.imageplane.transients.tabular.RowSource;
import org.imageplane.transients.tabular.TableFormat;
import org.imageplane.transients.tabular.TableMeta;
import org.imageplane.transients.tabular.TableWriters;

/** The light curve below the pictures, with its numbers to take along. A survey without light curves has no such panel. */
class LightCurvePanel extends Div {

    private static final List<Column> COLUMNS =
            List.of(
                    new Column("time", Instant.class, null, "Time of the frame, UTC", "time.epoch"),
                    new Column(
                            "flux_jy_per_beam",
                            Double.class,
                            "Jy/beam",
                            "Flux density at the candidate",
                            "phot.flux.density"),
                    new Column(
                            "rms_jy_per_beam",
                            Double.class,
                            "Jy/beam",
                            "Local root mean square",
                            "stat.error;phot.flux.density"));

    private final LightCurveChart chart = new LightCurveChart();
    private final Span nothing = new Span("The survey sent no light curve of this candidate.");
    private final Anchor download = new Anchor();

    LightCurvePanel() {
        addClassName("light-curve-panel");
        download.setText("CSV");
        download.getElement().setAttribute("title", "The light curve as CSV, in Jy/beam");
        Div head = new Div(new H3("Light curve"), download);
        head.addClassName("head");
        chart.setSizeFull();
        nothing.addClassName("nothing");
        add(head, chart, nothing);
    }

    void show(DeskContent content) {
        LightCurve curve = content.candidate().lightCurve();
        setVisible(curve != null || content.row().beam() != null);
        chart.setVisible(curve != null);
        download.setVisible(curve != null);
        nothing.setVisible(curve == null);
        if (curve == null) {
            chart.clear();
        } else {
            chart.show(curve);
            download.setHref(csv(content.row().name(), curve), AttachmentType.DOWNLOAD);
        }
    }

    private static DownloadHandler csv(String name, LightCurve curve) {
        return DownloadHandler.fromInputStream(
                event -> {
                    byte[] table = table(name, curve);
                    return new DownloadResponse(
                            new ByteArrayInputStream(table),
                            "lightcurve_" + name + ".csv",
                            TableFormat.CSV.mediaType(),
                            table.length);
                });
    }

    static byte[] table(String name, LightCurve curve) {
        var rows =
                IntStream.range(0, curve.time().size())
                        .mapToObj(
                                i ->
                                        new Object[] {
                                            curve.time().get(i),
                                            curve.fluxJyPerBeam().get(i),
                                            curve.rmsJyPerBeam().get(i)
                                        });
        var out = new ByteArrayOutputStream();
        try {
            TableWriters.write(
                    TableFormat.CSV,
                    new TableMeta(name, Map.of()),
                    COLUMNS,
                    RowSource.of(rows),
                    out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
