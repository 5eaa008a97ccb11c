package org.imageplane.transients.ingest.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.imageplane.transients.ingest.web.MwaScript.Answer;
import org.imageplane.transients.ingest.web.MwaScript.FilePart;
import org.imageplane.transients.testing.TestFiles;

/** Puts on the wire what the VASTER script does: the bare key, and multipart only where there are files. */
final class VasterScript {

    static final String FORM = "application/x-www-form-urlencoded";
    static final String LIGHT_CURVE =
            """
            [["Time", "J055059.66-325529.96", "rms_error"],
             ["2019-08-15T19:35:49.107071", "0.017618216574192047", "5.3776020649820566e-05"],
             ["NaT", "", "nan"],
             ["2019-08-15T20:05:20.790911", "nan", ""]]""";

    private final MwaScript wire;

    VasterScript(int port, String token) {
        this(new MwaScript(port, token).withAuthorization(token));
    }

    private VasterScript(MwaScript wire) {
        this.wire = wire;
    }

    /** The same with another header; null for none. */
    VasterScript withAuthorization(String header) {
        return new VasterScript(wire.withAuthorization(header));
    }

    MwaScript wire() {
        return wire;
    }

    static Map<String, String> observation(String project, String id) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("id", id);
        fields.put("proj_id", project);
        fields.put("obs_start", "2019-08-15T19:35:49.107071");
        return fields;
    }

    static Map<String, String> beam(String project, String observation, int index) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("proj_id", project);
        fields.put("obs_id", observation);
        fields.put("index", String.valueOf(index));
        return fields;
    }

    /** The 27 columns of today's pipeline without source_id, as the script reads them from the CSV. */
    static Map<String, String> candidate(
            String project, String observation, int beam, String name) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("name", name);
        fields.put("ra_str", "05:50:59.66");
        fields.put("dec_str", "-32:55:29.96");
        fields.put("ra", "87.74857580478442");
        fields.put("dec", "-32.92498807017628");
        fields.put("chi_square", "20.251056671142578");
        fields.put("chi_square_log_sigma", "13.595233917236328");
        fields.put("chi_square_sigma", "inf");
        fields.put("peak_map", "4.8808393478393555");
        fields.put("peak_map_log_sigma", "3.7377569675445557");
        fields.put("peak_map_sigma", "-inf");
        fields.put("gaussian_map", "nan");
        fields.put("gaussian_map_sigma", "nan");
        fields.put("std_map", "6.216738224029541");
        fields.put("md_deep", "0.0006207431433722377");
        fields.put("deep_sep_arcsec", "51.21055085471506");
        fields.put("deep_num", "0");
        fields.put("bright_sep_arcmin", "999");
        fields.put("beam_sep_deg", "0.7526551905910112");
        fields.put("beam_ra", "88.26731715486");
        fields.put("beam_dec", "-33.5399778314");
        fields.put("deep_name", "J055056-325504");
        fields.put("deep_ra_deg", "87.73390590483966");
        fields.put("deep_dec_deg", "-32.91785447115883");
        fields.put("deep_peak_flux", "0.00035303947099218664");
        fields.put("deep_int_flux", "");
        fields.put("proj_id", project);
        fields.put("obs_id", observation);
        fields.put("beam_index", String.valueOf(beam));
        fields.put("lightcurve_data", LIGHT_CURVE);
        return fields;
    }

    static List<FilePart> pictures(String base) {
        return List.of(
                new FilePart("lightcurve_png", base + "_lightcurve.png", TestFiles.png(80, 60)),
                new FilePart("slices_gif", base + "_slices.gif", TestFiles.gif(40, 40, 3)),
                new FilePart("slices_fits", base + "_slices.fits", TestFiles.fits(8, 8)),
                new FilePart("deepcutout_png", base + "_deepcutout.png", TestFiles.png(50, 50)),
                new FilePart("deepcutout_fits", base + "_deepcutout.fits", TestFiles.fits(8, 9)));
    }

    static List<FilePart> maps(String base) {
        return List.of(
                csv(base, "source_id,name\n0,J055059.66-325529.96\n"),
                new FilePart("chisquare_map1_png", base + "_1.png", TestFiles.png(20, 20)),
                new FilePart("chisquare_map2_png", base + "_2.png", TestFiles.png(20, 20)),
                new FilePart("peak_map1_png", base + "_3.png", TestFiles.png(20, 20)),
                new FilePart("peak_map2_png", base + "_4.png", TestFiles.png(20, 20)));
    }

    static FilePart csv(String base, String content) {
        return new FilePart(
                "final_csv", base + "_final.csv", content.getBytes(StandardCharsets.UTF_8));
    }

    Answer uploadObservation(Map<String, String> fields) throws IOException {
        return send("/upload_observation/", fields, List.of());
    }

    Answer uploadBeam(Map<String, String> fields, List<FilePart> files) throws IOException {
        return send("/upload_beam/", fields, files);
    }

    Answer uploadCandidate(Map<String, String> fields, List<FilePart> files) throws IOException {
        return send("/upload_candidate/", fields, files);
    }

    Answer uploadDynamicSpectra(Map<String, String> fields, List<FilePart> files)
            throws IOException {
        return send("/upload_dynamic_spectra/", fields, files);
    }

    /** As the library "requests" does: multipart when there is a file, a plain form otherwise. */
    Answer send(String path, Map<String, String> fields, List<FilePart> files) throws IOException {
        return files.isEmpty()
                ? wire.send(
                        path,
                        FORM,
                        MwaScript.urlencoded(fields).getBytes(StandardCharsets.US_ASCII))
                : wire.send(path, MwaScript.multipartType(), MwaScript.multipart(fields, files));
    }
}
