package org.imageplane.transients.ingest.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.imageplane.transients.ingest.meter.UploadMeters;
import org.imageplane.transients.ingest.meter.UploadMeters.Reason;
import org.imageplane.transients.ingest.meter.UploadMeters.Way;
import org.imageplane.transients.ingest.meter.UploadMeters.What;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Counts the bytes of each upload and the refused ones; what is stored, the controllers count themselves. */
@Component
class CountedUploads implements HandlerInterceptor, WebMvcConfigurer {

    /** An address of the scripts. */
    private record Address(Way way, What what) {}

    private static final Map<String, Address> ADDRESSES =
            Map.of(
                    "observation_create", new Address(Way.MWA, What.OBSERVATION),
                    "candidate_create", new Address(Way.MWA, What.CANDIDATE),
                    "upload_observation", new Address(Way.VASTER, What.OBSERVATION),
                    "upload_beam", new Address(Way.VASTER, What.BEAM),
                    "upload_candidate", new Address(Way.VASTER, What.CANDIDATE),
                    "upload_dynamic_spectra", new Address(Way.VASTER, What.FILE));

    private final UploadMeters meters;

    CountedUploads(UploadMeters meters) {
        this.meters = meters;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this)
                .addPathPatterns(
                        ADDRESSES.keySet().stream().map(name -> "/%s/**".formatted(name)).toList());
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request,
            HttpServletResponse response,
            Object handler,
            @Nullable Exception failure) {
        Address address = ADDRESSES.get(request.getRequestURI().replace("/", ""));
        if (address == null) {
            return;
        }
        meters.received(address.way(), Math.max(0, request.getContentLengthLong()));
        if (failure != null || response.getStatus() >= 400) {
            meters.refused(
                    address.way(),
                    address.what(),
                    failure == null ? reason(response.getStatus()) : Reason.FAILURE);
        }
    }

    private static Reason reason(int status) {
        return switch (status) {
            case 400 -> Reason.CONTENT;
            case 401, 403 -> Reason.NOT_ALLOWED;
            case 404 -> Reason.UNKNOWN;
            case 413 -> Reason.TOO_LARGE;
            case 406, 415 -> Reason.FORMAT;
            default -> Reason.FAILURE;
        };
    }
}
